import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { AlertKind, alertKindOf } from './markdownAlert';

/** What is looked at of an element, as the Markdown became HTML. */
interface HtmlNode {
  type: string;
  value?: string;
  children?: readonly HtmlNode[];
}

const useStyles = makeStyles(({ palette }) => {
  // Doubled, to be stronger than the border of any quote.
  const border = (borderLeftColor: string) => ({ '&&': { borderLeftColor } });
  return {
    note: border(palette.info.main),
    tip: border(palette.success.main),
    important: border(palette.primary.main),
    warning: border(palette.warning.main),
    caution: border(palette.error.main),
  };
});

/** A quote; an alert's border has the colour of its kind, beside the word. */
export function Quote(props: { node: HtmlNode; children: ReactNode }) {
  const classes = useStyles();
  const kind = kindOf(props.node);
  return (
    <blockquote className={kind && classes[kind]}>{props.children}</blockquote>
  );
}

/** The kind in the marker that the quote begins with. */
function kindOf(quote: HtmlNode): AlertKind | undefined {
  const paragraph = quote.children?.find(({ type }) => type === 'element');
  const marker = paragraph?.children?.[0]?.children?.[0]?.value;
  return marker === undefined ? undefined : alertKindOf(marker);
}
