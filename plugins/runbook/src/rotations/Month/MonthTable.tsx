import { makeStyles } from '@material-ui/core/styles';
import { useNow } from '../../hooks';
import { quietText, ScrollBox } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { sameClock, viewerZone } from '../times';
import { LaneOfMonth } from './lanesOf';
import { GapMark } from './GapMark';
import { MonthCell } from './MonthCell';
import { layersOf, MonthRow } from './rowsOf';
import { useBlockText } from './useBlockText';

const useStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    minWidth: '46rem',
    tableLayout: 'fixed',
    overflowWrap: 'anywhere',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: theme.spacing(1),
      borderBottom: `1px solid ${theme.palette.divider}`,
      textAlign: 'left',
      verticalAlign: 'top',
    },
    '& thead th:first-child': { width: '19.5rem' },
    '& tbody th': { fontWeight: 400 },
  },
  past: { '& th, & td': { color: quietText(theme) } },
  now: {
    '& th, & td': { background: theme.palette.action.selected },
    '& span': { color: 'inherit' },
    '& th': {
      borderLeft: `4px solid ${theme.palette.text.primary}`,
    },
  },
  nowMark: { fontWeight: 700 },
  other: {
    display: 'block',
    fontSize: theme.typography.pxToRem(13),
    color: quietText(theme),
  },
}));

export interface MonthRowsProps {
  lanes: readonly LaneOfMonth[];
  rows: readonly MonthRow[];
  zone: string;
}

/** The month as the table people know: a row from handoff to handoff. */
export function MonthTable({ lanes, rows, zone }: MonthRowsProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const layers = layersOf(lanes);
  const { askedAt } = useRotationContext();
  const now = useNow();
  const at = askedAt ?? now;
  return (
    <ScrollBox label={t('rotation.month.table')} className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('rotation.month.period')}</th>
            {layers.map(({ layer }) => (
              <th key={layer} scope="col">
                {layer}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const isNow = row.start <= at && row.end > at;
            return (
              <tr
                key={row.start}
                aria-current={isNow ? 'date' : undefined}
                className={
                  isNow ? classes.now : (row.end <= at && classes.past) || ''
                }
              >
                <th scope="row">
                  {isNow && (
                    <span className={classes.nowMark}>
                      {t('rotation.month.now')}{' '}
                    </span>
                  )}
                  <Period row={row} zone={zone} />
                  {row.isUncovered && <GapMark />}
                </th>
                {row.cells.map((cell, index) => (
                  <td key={layers[index]?.layer}>
                    <MonthCell block={cell} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** When a row is, in the chosen zone and beside it in the other one. */
export function Period({ row, zone }: { row: MonthRow; zone: string }) {
  const classes = useStyles();
  const { detail } = useRotationContext();
  const { when } = useBlockText(zone);
  const other = zone === detail.timeZone ? viewerZone() : detail.timeZone;
  return (
    <>
      {when(row)}
      {!sameClock(zone, other, row) && (
        <span className={classes.other}>
          {when(row, other)} {other}
        </span>
      )}
    </>
  );
}
