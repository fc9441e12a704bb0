import { makeStyles } from '@material-ui/core/styles';
import { AnchorHeading } from '../AnchorHeading';
import { TickReset } from '../Blocks';
import { PlaceholderScope } from '../Commands';
import { SectionEntry } from '../layout';
import { DocumentContext, useRunbookContext } from '../RunbookContext';
import { ConflictMark } from './ConflictMark';
import { SectionContent } from './SectionContent';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(3), minWidth: 0 },
}));

export interface SectionViewProps {
  entry: SectionEntry;
  /** Level of the heading on the page. */
  level: number;
  /** True where a procedure or an alert around already gives the commands their values. */
  withinScope?: boolean;
}

/** A section as it stands in the document, with those below it. */
export function SectionView(props: SectionViewProps) {
  const { entry, level, withinScope } = props;
  const { fragment, section, content, children } = entry;
  const classes = useStyles();
  const { layout } = useRunbookContext();
  const body = (
    <>
      <SectionContent entry={entry} />
      {!withinScope && <TickReset fragment={fragment} />}
    </>
  );
  return (
    <DocumentContext.Provider value={layout.document(entry.documentId)}>
      <section className={classes.root}>
        {section.title && (
          <AnchorHeading
            fragment={fragment}
            title={section.title}
            level={level}
          />
        )}
        <ConflictMark conflict={section.conflict} />
        {withinScope ? (
          body
        ) : (
          <PlaceholderScope fragment={fragment} blocks={content}>
            {body}
          </PlaceholderScope>
        )}
        {children.map(child => (
          <SectionView
            key={child.fragment}
            entry={child}
            level={Math.min(level + 1, 6)}
            withinScope={withinScope}
          />
        ))}
      </section>
    </DocumentContext.Provider>
  );
}
