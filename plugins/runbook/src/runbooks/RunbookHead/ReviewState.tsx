import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblem';
import { ImportedDocument } from 'backstage-plugin-runbook-common';
import { DateTime } from 'luxon';
import { useRunbookTranslation } from '../../translation';
import { useNow } from '../../hooks';
import { reviewOf } from './reviewOf';

const useStyles = makeStyles(theme => ({
  overdue: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    marginTop: theme.spacing(0.5),
    padding: theme.spacing(0.5, 1),
    border: `2px solid ${theme.palette.error.main}`,
    borderRadius: theme.shape.borderRadius,
    fontWeight: 700,
  },
}));

export interface ReviewStateProps {
  documents: readonly ImportedDocument[];
}

/** When the runbook was last reviewed, and loudly whether that is too long ago. */
export function ReviewState({ documents }: ReviewStateProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const now = DateTime.fromMillis(useNow());
  const review = reviewOf(documents, now.toISODate() ?? '');
  const told = (date: string) => {
    const day = DateTime.fromISO(date);
    return {
      date: day.toLocaleString(DateTime.DATE_MED),
      ago: day.toRelativeCalendar({ base: now }) ?? '',
    };
  };
  if (!review) {
    return <>{t('head.notStated')}</>;
  }
  return (
    <>
      {review.lastReviewed
        ? t('head.reviewed', told(review.lastReviewed))
        : t('head.notStated')}
      {review.overdueSince && (
        <div>
          <span className={classes.overdue}>
            <WarningIcon fontSize="small" aria-hidden />
            {t('head.reviewOverdue', told(review.overdueSince))}
            {documents.length > 1 && ` (${review.path})`}
          </span>
        </div>
      )}
    </>
  );
}
