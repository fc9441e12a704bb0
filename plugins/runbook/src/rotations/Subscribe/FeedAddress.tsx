import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { CopyButton } from '../../Copy';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
  address: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    '& code': { flex: '1 1 auto', minWidth: 0 },
  },
  link: { textDecoration: 'underline' },
}));

/** The address of a feed, which is shown this once. */
export function FeedAddress({ url }: { url: string }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <Alert severity="success" variant="outlined" className={classes.root}>
      <div>{t('rotation.subscribe.once')}</div>
      <div className={classes.address}>
        <code>{url}</code>
        <CopyButton text={() => url} label={t('rotation.subscribe.copy')} />
      </div>
      {/* Opens the calendar program, which subscribes to it. */}
      <Link className={classes.link} href={url.replace(/^https?:/, 'webcal:')}>
        {t('rotation.subscribe.openCalendar')}
      </Link>
    </Alert>
  );
}
