import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { ImportedDocument } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';
import { CopyButton } from '../../Copy';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1.5),
    overflowWrap: 'anywhere',
    '& a': { textDecoration: 'underline' },
  },
  path: { fontFamily: 'monospace' },
}));

/** Where the documents come from, with the way to edit them. */
export function SourceList({
  documents,
}: {
  documents: readonly ImportedDocument[];
}) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <ul className={classes.list}>
      {documents.map(({ id, path, viewUrl, editUrl }) => (
        <li key={id} className={classes.item}>
          {viewUrl ? (
            <Link href={viewUrl} target="_blank" rel="noopener noreferrer">
              {path}
            </Link>
          ) : (
            <span className={classes.path}>{path}</span>
          )}
          {editUrl && (
            <Link href={editUrl} target="_blank" rel="noopener noreferrer">
              {t('head.edit')}
            </Link>
          )}
          {!viewUrl && (
            <CopyButton
              inline
              text={() => path}
              label={t('head.copyPath', { path })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
