import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { useRunbookTranslation } from '../../translation';
import { AnchorHeading } from '../AnchorHeading';
import { BlockList, TickReset } from '../Blocks';
import { PlaceholderScope } from '../Commands';
import { Highlight } from '../layout';
import { DocumentContext, useRunbookContext } from '../RunbookContext';
import { ConflictMark } from '../Sections';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(3), minWidth: 0 },
  impact: {
    padding: theme.spacing(1, 2),
    border: `2px solid ${theme.palette.warning.main}`,
    borderLeftWidth: 8,
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.background.paper,
    fontSize: theme.typography.pxToRem(17),
  },
  title: { display: 'inline-flex', alignItems: 'center', gap: 8 },
}));

/** What the service is, and what its users lose when it is down. */
export function Highlights() {
  const { layout } = useRunbookContext();
  return (
    <>
      {layout.highlights.map(highlight => (
        <HighlightView key={highlight.kind} highlight={highlight} />
      ))}
    </>
  );
}

function HighlightView({ highlight }: { highlight: Highlight }) {
  const { kind, fragment, content, section, documentId } = highlight;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { layout } = useRunbookContext();
  const title =
    (section.kind === kind && section.title) || t(`highlight.${kind}`);
  return (
    <DocumentContext.Provider value={layout.document(documentId)}>
      <section
        className={`${classes.root} ${
          kind !== 'summary' ? classes.impact : ''
        }`}
      >
        <AnchorHeading fragment={fragment} title={title} level={2}>
          <span className={classes.title}>
            {kind !== 'summary' && <WarningIcon aria-hidden />}
            {title}
          </span>
        </AnchorHeading>
        <ConflictMark conflict={section.conflict} />
        <PlaceholderScope fragment={fragment} blocks={content}>
          <BlockList blocks={content} />
          <TickReset fragment={fragment} />
        </PlaceholderScope>
      </section>
    </DocumentContext.Provider>
  );
}
