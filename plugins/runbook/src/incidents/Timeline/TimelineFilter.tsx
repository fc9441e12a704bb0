import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useRunbookTranslation } from '../../translation';
import { TIMELINE_GROUPS, TimelineGroup } from './timelineGroups';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
  choice: { minHeight: 44, textTransform: 'none' },
}));

export interface TimelineFilterProps {
  value: TimelineGroup | undefined;
  onChange: (group: TimelineGroup | undefined) => void;
}

/** Which entries of the timeline are shown. */
export function TimelineFilter({ value, onChange }: TimelineFilterProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const choices = [undefined, ...TIMELINE_GROUPS];
  return (
    <div
      role="group"
      aria-label={t('incident.timeline.filter')}
      className={classes.root}
    >
      {choices.map(group => (
        <Button
          key={group ?? 'all'}
          size="small"
          className={classes.choice}
          variant={group === value ? 'contained' : 'outlined'}
          aria-pressed={group === value}
          onClick={() => onChange(group)}
        >
          {t(`incident.timeline.${group ?? 'all'}`)}
        </Button>
      ))}
    </div>
  );
}
