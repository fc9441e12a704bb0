import { makeStyles } from '@material-ui/core/styles';
import { SafeMarkdown } from '../../runbooks/SafeMarkdown';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: theme.spacing(0.25, 1.5),
    margin: 0,
    '& dt': { color: quietText(theme) },
    '& dd': { margin: 0, minWidth: 0, '& p': { margin: 0 } },
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: '1fr',
      '& dt': { marginTop: theme.spacing(0.5) },
    },
  },
}));

const PARTS = ['impact', 'known', 'next'] as const;

/** What a status update says. */
export function UpdateText(props: {
  update: Readonly<Record<(typeof PARTS)[number], string>>;
}) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <dl className={classes.root}>
      {PARTS.map(part => (
        <div key={part} style={{ display: 'contents' }}>
          <dt>{t(`incident.update.${part}Short`)}</dt>
          <dd>
            <SafeMarkdown markdown={props.update[part]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
