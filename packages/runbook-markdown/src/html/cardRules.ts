import type TurndownService from 'turndown';

const HEADING = /^H[1-6]$/;

function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').trim();
}

function isHeading(node: Element | null | undefined): boolean {
  return node ? HEADING.test(node.nodeName) : false;
}

/** Whether the element holds nothing but the number of a step. */
function isStepNumber(node: Element | null | undefined): boolean {
  if (
    !node ||
    node.firstElementChild ||
    !/^(?:DIV|SPAN)$/.test(node.nodeName)
  ) {
    return false;
  }
  const body = node.nextElementSibling;
  return (
    (isHeading(body) || isHeading(body?.firstElementChild)) &&
    /^\d{1,2}[.)]?$/.test(textOf(node))
  );
}

/** Whether the element is a card of one step: its number, then a heading and text. */
function isStepCard(node: Element): boolean {
  return (
    /^(?:DIV|SECTION|ARTICLE|LI)$/.test(node.nodeName) &&
    isStepNumber(node.firstElementChild)
  );
}

function isInStepCard(node: Element): boolean {
  const parent = node.parentElement;
  return (
    parent !== null &&
    (isStepCard(parent) ||
      (parent.parentElement !== null && isStepCard(parent.parentElement)))
  );
}

/** Whether a span stands beside another one, with nothing but space between. */
function followsSpan(node: Element): boolean {
  return (
    node.nodeName === 'SPAN' &&
    node.previousElementSibling?.nodeName === 'SPAN' &&
    (node.previousSibling === node.previousElementSibling ||
      textOf(node.previousSibling) === '') &&
    /^(?:LI|DIV|FOOTER|HEADER)$/.test(node.parentElement?.nodeName ?? '')
  );
}

/**
 * Rules for pages laid out with boxes instead of lists: spans side by side, a
 * hint beside a heading, the running number of a section, and numbered cards,
 * which are the steps of a list.
 */
export function addCardRules(service: TurndownService): void {
  service.addRule('spans side by side', {
    filter: node => followsSpan(node) && textOf(node) !== '',
    replacement: content => ` — ${content.trim()}`,
  });
  service.addRule('hint beside a heading', {
    filter: node =>
      node.nodeName === 'SPAN' &&
      isHeading(node.previousElementSibling) &&
      textOf(node) !== '',
    replacement: content => `\n\n_${content.trim()}_\n\n`,
  });
  service.addRule('number of a section', {
    filter: node =>
      node.nodeName === 'SPAN' &&
      isHeading(node.parentElement) &&
      /^\d{1,3}[.)]?$/.test(textOf(node)) &&
      textOf(node.parentElement) !== textOf(node),
    replacement: () => '',
  });
  service.addRule('number of a step', {
    filter: node => isStepNumber(node),
    replacement: () => '',
  });
  service.addRule('anchor of a heading', {
    filter: node => isHeading(node) && /^[\w:.-]{1,200}$/.test(node.id),
    replacement: (content, node) => {
      const level = Number(node.nodeName.charAt(1));
      return `\n\n${'#'.repeat(level)} ${content.trim()} {#${node.id}}\n\n`;
    },
  });
  service.addRule('title of a step', {
    filter: node => isHeading(node) && isInStepCard(node),
    replacement: content => `\n\n**${content.trim()}**\n\n`,
  });
  service.addRule('card of a step', {
    filter: node => isStepCard(node),
    replacement: (content, node) => {
      const number = Number.parseInt(textOf(node.firstElementChild), 10);
      const marker = `${number}. `;
      const body = content
        .trim()
        .replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`);
      return `\n\n${marker}${body}\n\n`;
    },
  });
}
