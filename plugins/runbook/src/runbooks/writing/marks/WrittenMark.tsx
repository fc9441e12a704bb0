import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/WarningOutlined';
import { WrittenMark as Mark } from 'backstage-plugin-runbook-common';
import { DateTime } from 'luxon';
import { useNow } from '../../../hooks';
import { Age } from '../../../states';
import { quietText } from '../../../theme';
import { useRunbookTranslation } from '../../../translation';
import { Author } from './Author';
import { FeedbackList } from './FeedbackList';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(0.5, 0), minWidth: 0 },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    fontSize: theme.typography.pxToRem(13),
    color: quietText(theme),
    '& a': { textDecoration: 'underline' },
  },
  overdue: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontWeight: 700,
    color: theme.palette.text.primary,
    borderBottom: `2px solid ${theme.palette.warning.main}`,
  },
}));

export interface WrittenMarkProps {
  mark: Mark;
  title: string;
}

/** How a procedure that was written in the portal stands. */
export function WrittenMark({ mark, title }: WrittenMarkProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { revision, verified, severity, tags } = mark;
  const target = { slug: mark.slug, title, revision };
  return (
    <div className={classes.root}>
      <div className={classes.facts}>
        <Chip
          size="small"
          variant="outlined"
          label={t('written.mark.written')}
        />
        {severity && (
          <span>
            {t('written.mark.severity')} {severity}
          </span>
        )}
        {tags.length > 0 && (
          <span>
            {t('written.mark.tags')} {tags.join(', ')}
          </span>
        )}
        <span>
          {t('written.mark.updated')} <Author by={mark.updatedBy} />,{' '}
          <Age at={mark.updatedAt} />
        </span>
        {verified ? (
          <span>
            {verified.revision === revision
              ? t('written.mark.verified')
              : t('written.mark.verifiedEarlier')}{' '}
            <Author by={verified.by} />, <Age at={verified.at} />
          </span>
        ) : (
          <span>{t('written.mark.neverVerified')}</span>
        )}
        <Review due={mark.reviewDue} />
      </div>
      <FeedbackList feedback={mark.feedback} target={target} />
    </div>
  );
}

function Review({ due }: { due: string }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const now = useNow();
  const date = DateTime.fromISO(due).toLocaleString(DateTime.DATE_MED);
  // Days in UTC compare as text.
  return due < new Date(now).toISOString().slice(0, 10) ? (
    <span className={classes.overdue}>
      <WarningIcon fontSize="small" aria-hidden />
      {t('written.mark.overdue', { date })}
    </span>
  ) : (
    <span>{t('written.mark.due', { date })}</span>
  );
}
