import { makeStyles } from '@material-ui/core/styles';
import { Age } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';

const useStyles = makeStyles(theme => ({
  root: {
    color: quietText(theme),
    fontSize: theme.typography.pxToRem(13),
  },
  failed: { fontWeight: 700, color: theme.palette.text.primary },
}));

/** Says of a layer that is kept in a calendar elsewhere how fresh it is. */
export function CalendarNote({ layer }: { layer: string }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useRotationContext();
  const calendar = detail.calendars.find(known => known.layer === layer);
  if (!calendar) {
    return null;
  }
  const { fetchedAt, failedSince, failure } = calendar;
  return (
    <div className={classes.root}>
      {fetchedAt ? (
        <>
          {t('rotation.now.calendar')} <Age at={fetchedAt} />.
        </>
      ) : (
        t('rotation.now.calendarNever')
      )}
      {failedSince && (
        <div className={classes.failed}>
          {t('rotation.now.calendarFailed', { reason: failure ?? '' })}{' '}
          <Age at={failedSince} />.
        </div>
      )}
    </div>
  );
}
