import { Options } from 'rehype-sanitize';

/**
 * What of a document's Markdown and HTML reaches the page. Everything not
 * named here is dropped: no styles, classes, ids or handlers, no frames, forms
 * or drawings, and no address but of a few schemes.
 */
export const schema: Options = {
  tagNames: [
    ...['p', 'br', 'hr', 'div', 'span', 'blockquote', 'pre', 'code'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'input'],
    ...['a', 'img', 'details', 'summary', 'figure', 'figcaption'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'strike', 'mark'],
    ...['small', 'sub', 'sup', 'kbd', 'samp', 'var', 'tt', 'q', 'cite', 'abbr'],
  ],
  attributes: {
    '*': [],
    a: ['href', 'title'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    abbr: ['title'],
    details: ['open'],
    input: [['type', 'checkbox'], 'checked', ['disabled', true]],
    ol: ['start'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
  },
  required: { input: { disabled: true } },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
  ancestors: {
    li: ['ol', 'ul'],
    tr: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tbody: ['table'],
    tfoot: ['table'],
    caption: ['table'],
    summary: ['details'],
  },
  // Of these the text goes, too: it was never meant to be read.
  strip: [
    ...['script', 'style', 'template', 'noscript', 'title', 'textarea'],
    ...['svg', 'math', 'iframe', 'object', 'embed', 'frame', 'frameset'],
    ...['select', 'option', 'button', 'audio', 'video'],
  ],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};
