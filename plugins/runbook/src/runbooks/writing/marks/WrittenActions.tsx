import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useRunbookTranslation } from '../../../translation';
import { useWriting, WritingTarget } from '../WritingContext';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    '& button': { minHeight: 44 },
  },
}));

/** What the reader may do with a written procedure. */
export function WrittenActions({ target }: { target: WritingTarget }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const writing = useWriting();
  if (!writing) {
    return null;
  }
  const { may, open, verify } = writing;
  const { slug, title } = target;
  const actions = [
    { name: 'verify', shown: may.verify, act: () => verify(target) },
    {
      name: 'report',
      shown: may.report,
      act: () => open({ do: 'report', target }),
    },
    { name: 'edit', shown: may.update, act: () => open({ do: 'edit', slug }) },
    {
      name: 'history',
      shown: true,
      act: () => open({ do: 'history', target }),
    },
    {
      name: 'move',
      shown: may.update,
      act: () => open({ do: 'move', slugs: [slug] }),
    },
    {
      name: 'remove',
      shown: may.delete,
      act: () => open({ do: 'delete', target }),
    },
  ] as const;
  return (
    <div className={classes.root}>
      {actions
        .filter(({ shown }) => shown)
        .map(({ name, act }) => (
          <Button
            key={name}
            size="small"
            variant={name === 'verify' ? 'outlined' : 'text'}
            onClick={act}
            aria-label={t(`written.mark.${name}Named`, { title })}
          >
            {t(`written.mark.${name}`)}
          </Button>
        ))}
    </div>
  );
}
