import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, memo } from 'react';
import ReactMarkdown, { Components, Options } from 'react-markdown';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { useRunbookTranslation } from '../../translation';
import { ScrollBox } from '../../theme';
import { CodeText } from './CodeText';
import { alertKindOf, markAlerts } from './markdownAlert';
import { MarkdownImage } from './MarkdownImage';
import { MarkdownLink } from './MarkdownLink';
import { PlainTextOnError } from './PlainTextOnError';
import { Quote } from './Quote';
import { schema } from './schema';
import { TaskItem, TaskMark } from './TaskItem';

const useStyles = makeStyles(theme => ({
  root: {
    overflowWrap: 'anywhere',
    lineHeight: 1.6,
    '& p, & ul, & ol, & blockquote, & pre, & details': {
      margin: theme.spacing(1, 0),
    },
    '& table': { borderCollapse: 'collapse' },
    '& th, & td': {
      border: `1px solid ${theme.palette.divider}`,
      padding: theme.spacing(0.75, 1.25),
      textAlign: 'left',
      verticalAlign: 'top',
      overflowWrap: 'normal',
    },
    '& th': { background: theme.palette.action.hover },
    '& blockquote': {
      borderLeft: `4px solid ${theme.palette.text.secondary}`,
      paddingLeft: theme.spacing(2),
    },
    '& summary': { cursor: 'pointer', minHeight: 24 },
    '& pre': {
      overflowX: 'auto',
      padding: theme.spacing(1),
      background: theme.palette.action.hover,
    },
    '& a': { textDecoration: 'underline' },
    '& kbd': {
      border: `1px solid ${theme.palette.text.secondary}`,
      borderRadius: 3,
      padding: '0 4px',
    },
  },
  inline: { overflowWrap: 'anywhere', '& a': { textDecoration: 'underline' } },
  table: { overflowX: 'auto', margin: theme.spacing(1, 0) },
  heading: { fontWeight: 700, margin: theme.spacing(1, 0) },
}));

const remarkPlugins: Options['remarkPlugins'] = [remarkGfm];
const rehypePlugins: Options['rehypePlugins'] = [
  rehypeRaw,
  [rehypeSanitize, schema],
];

const blockComponents: Components = {
  a: ({ href, title, children }) => (
    <MarkdownLink href={href} title={title}>
      {children}
    </MarkdownLink>
  ),
  img: ({ src, alt, title, width, height }) => (
    <MarkdownImage {...{ src, alt, title, width, height }} />
  ),
  code: ({ inline, children }) => (
    <CodeText inline={inline}>{children}</CodeText>
  ),
  table: ({ children }) => <ScrollingTable>{children}</ScrollingTable>,
  // The schema leaves no type but this one; an input without it is no task's box.
  input: ({ type, checked }) =>
    type === 'checkbox' ? <TaskMark checked={checked === true} /> : null,
  li: ({ node, className, children }) => (
    <TaskItem node={node} className={className}>
      {children}
    </TaskItem>
  ),
  blockquote: ({ node, children }) => <Quote node={node}>{children}</Quote>,
  strong: ({ children }) => <Strong>{children}</Strong>,
  h1: ({ children }) => <PlainHeading>{children}</PlainHeading>,
  h2: ({ children }) => <PlainHeading>{children}</PlainHeading>,
  h3: ({ children }) => <PlainHeading>{children}</PlainHeading>,
  h4: ({ children }) => <PlainHeading>{children}</PlainHeading>,
  h5: ({ children }) => <PlainHeading>{children}</PlainHeading>,
  h6: ({ children }) => <PlainHeading>{children}</PlainHeading>,
};

const inlineComponents: Components = {
  ...blockComponents,
  p: ({ children }) => <>{children}</>,
};

export interface SafeMarkdownProps {
  markdown: string;
  /** True for the text of one paragraph, to stand inside a line. */
  inline?: boolean;
}

/**
 * Markdown of a document. Whoever can write to a service's repository writes
 * here, so nothing of it may act in the reader's page: see {@link schema}.
 */
export const SafeMarkdown = memo(({ markdown, inline }: SafeMarkdownProps) => {
  const classes = useStyles();
  const Root = inline ? 'span' : 'div';
  return (
    <Root className={inline ? classes.inline : classes.root}>
      <PlainTextOnError key={markdown} text={markdown}>
        <ReactMarkdown
          remarkPlugins={remarkPlugins}
          rehypePlugins={rehypePlugins}
          components={inline ? inlineComponents : blockComponents}
        >
          {inline ? markdown : markAlerts(markdown)}
        </ReactMarkdown>
      </PlainTextOnError>
    </Root>
  );
});

function ScrollingTable({ children }: { children: ReactNode }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <ScrollBox className={classes.table} label={t('markdown.table')}>
      <table>{children}</table>
    </ScrollBox>
  );
}

function Strong({ children }: { children: ReactNode }) {
  const { t } = useRunbookTranslation();
  const text = Array.isArray(children) ? children[0] : children;
  const kind = typeof text === 'string' ? alertKindOf(text) : undefined;
  return <strong>{kind ? t(`markdown.alert.${kind}`) : children}</strong>;
}

/** A heading inside a text: sections have the outline's headings. */
function PlainHeading({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return (
    <div className={classes.heading} role="heading" aria-level={6}>
      {children}
    </div>
  );
}
