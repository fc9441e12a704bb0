import { makeStyles } from '@material-ui/core/styles';
import { AlertDefinition } from 'runbook-markdown';
import { useRunbookTranslation } from '../../translation';
import { SafeMarkdown } from '../SafeMarkdown';

const useStyles = makeStyles(theme => ({
  label: { fontWeight: 700 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: theme.spacing(1.5),
    alignItems: 'baseline',
    margin: 0,
    '& dd': { margin: 0, minWidth: 0 },
    [theme.breakpoints.down('xs')]: { display: 'block' },
  },
  // The whole of it is in the body, one click away.
  brief: {
    display: '-webkit-box',
    '-webkit-box-orient': 'vertical',
    '-webkit-line-clamp': 2,
    overflow: 'hidden',
  },
}));

export interface AlertTextsProps {
  alerts: readonly AlertDefinition[];
  /** Only the beginning of what it means: the rest is in the closed body. */
  brief: boolean;
}

/** What an alert means and what to do first, where no section is open that says it. */
export function AlertTexts({ alerts, brief }: AlertTextsProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  // Several alerts of one section have its texts in common.
  const [alert] = alerts;
  if (brief) {
    return alert?.meaning ? (
      <div className={classes.brief}>
        <SafeMarkdown markdown={alert.meaning} inline />
      </div>
    ) : null;
  }
  return alert?.meaning || alert?.firstResponse ? (
    <dl className={classes.list}>
      {alert.meaning && (
        <>
          <dt className={classes.label}>{t('alertSections.meaning')}</dt>
          <dd>
            <SafeMarkdown markdown={alert.meaning} />
          </dd>
        </>
      )}
      {alert.firstResponse && (
        <>
          <dt className={classes.label}>{t('alertSections.firstResponse')}</dt>
          <dd>
            <SafeMarkdown markdown={alert.firstResponse} />
          </dd>
        </>
      )}
    </dl>
  ) : null;
}
