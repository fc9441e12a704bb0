import { makeStyles } from '@material-ui/core/styles';
import { IncidentClock } from 'backstage-plugin-runbook-common';
import { Instant } from 'oncall-rotation';
import { useNow } from '../../hooks';
import { useDurationText, useTimeFormats } from '../../rotations/times';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { ClockFace } from './ClockFace';
import { clockState } from './clockState';

const SECOND_MS = 1_000;

const useStyles = makeStyles(theme => {
  const dark = theme.palette.type === 'dark';
  return {
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      padding: theme.spacing(1, 1.5),
      background: theme.palette.background.paper,
      border: '1px solid',
      borderLeftWidth: 6,
      borderRadius: theme.shape.borderRadius,
      '& svg': { flex: 'none' },
    },
    running: { borderColor: theme.palette.divider },
    soon: { borderColor: dark ? '#ffb870' : '#9a4b00' },
    overdue: { borderColor: dark ? '#ff9d96' : '#b3150c' },
    soonText: { color: dark ? '#ffb870' : '#9a4b00' },
    overdueText: { color: dark ? '#ff9d96' : '#b3150c' },
    title: { fontSize: theme.typography.pxToRem(14) },
    time: {
      fontSize: theme.typography.pxToRem(18),
      fontWeight: 700,
      // The digits keep their places while they change.
      fontVariantNumeric: 'tabular-nums',
    },
    at: {
      color: quietText(theme),
      fontSize: theme.typography.pxToRem(13),
    },
  };
});

export interface ClockCardProps {
  kind: IncidentClock['kind'];
  since: Instant;
  due: Instant;
}

/** Something that is due: how long it still has, or by how much it is late. */
export function ClockCard({ kind, since, due }: ClockCardProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const now = useNow(SECOND_MS);
  const duration = useDurationText();
  const { viewer } = useTimeFormats();
  const state = clockState({ since, due }, now);
  const length = duration(state.length);
  const colour = state.kind === 'running' ? '' : classes[`${state.kind}Text`];
  return (
    <div className={`${classes.root} ${classes[state.kind]}`}>
      <span className={colour}>
        <ClockFace state={state} />
      </span>
      <div>
        <div className={classes.title}>{t(`incident.clock.${kind}`)}</div>
        <div className={`${classes.time} ${colour}`} role="timer">
          {state.kind === 'overdue'
            ? t('incident.clock.overdueBy', { length })
            : t('incident.clock.dueIn', { length })}
        </div>
        <div className={classes.at}>
          {t('incident.clock.dueAt')}{' '}
          <time dateTime={new Date(due).toISOString()}>
            {viewer.dayTime(due)}
          </time>
        </div>
      </div>
    </div>
  );
}
