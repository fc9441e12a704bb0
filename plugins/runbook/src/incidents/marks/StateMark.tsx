import { makeStyles } from '@material-ui/core/styles';
import { IncidentSummary } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';

const SIZE = 14;

/** A shape for each state, from an empty ring to a full one. */
const SHAPES: Record<IncidentSummary['state'], string> = {
  declared: 'M7,1 a6,6 0 1 0 0.01,0 z',
  acknowledged: 'M7,1 a6,6 0 1 0 0.01,0 z M7,1 v12 a6,6 0 0 0 0,-12',
  mitigated: 'M7,1 a6,6 0 1 0 0.01,0 z M7,7 V1 a6,6 0 1 1 -6,6 z',
  resolved: 'M2,7 l4,4 l7,-8',
  cancelled: 'M2,2 l10,10 M12,2 l-10,10',
  merged: 'M1,3 h4 l4,4 h4 M1,11 h4 l4,-4',
};

const useStyles = makeStyles(theme => {
  const dark = theme.palette.type === 'dark';
  return {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      padding: '1px 8px',
      border: '1px solid currentColor',
      borderRadius: 3,
      fontSize: theme.typography.pxToRem(13),
      fontWeight: 700,
      whiteSpace: 'nowrap',
    },
    // Each has 4.5 to 1 on the page's background in its theme.
    declared: { color: dark ? '#ff9d96' : '#b3150c' },
    acknowledged: { color: dark ? '#ffb870' : '#9a4b00' },
    mitigated: { color: dark ? '#a9c7f5' : '#2a5793' },
    resolved: { color: dark ? '#8fd6a0' : '#1f6b34' },
    cancelled: { color: dark ? '#c3c8ce' : '#565656' },
    merged: { color: dark ? '#c3c8ce' : '#565656' },
  };
});

/** How an incident stands, in a word and a shape. */
export function StateMark({ state }: Pick<IncidentSummary, 'state'>) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const filled = state === 'acknowledged' || state === 'mitigated';
  return (
    <span className={`${classes.root} ${classes[state]}`}>
      <svg aria-hidden width={SIZE} height={SIZE}>
        <path
          d={SHAPES[state]}
          stroke="currentColor"
          strokeWidth="1.8"
          fill={filled ? 'currentColor' : 'none'}
          fillRule="evenodd"
        />
      </svg>
      {t(`incident.state.${state}`)}
    </span>
  );
}
