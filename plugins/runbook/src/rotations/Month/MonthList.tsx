import { makeStyles } from '@material-ui/core/styles';
import { useNow } from '../../hooks';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { GapMark } from './GapMark';
import { MonthCell } from './MonthCell';
import { MonthRowsProps, Period } from './MonthTable';
import { layersOf } from './rowsOf';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.background.paper,
    marginBottom: theme.spacing(1),
  },
  now: { border: `3px solid ${theme.palette.text.primary}` },
  period: { fontWeight: 700 },
  layers: {
    display: 'grid',
    gridTemplateColumns: 'minmax(6rem, auto) 1fr',
    gap: theme.spacing(0.5, 1.5),
    margin: theme.spacing(1, 0, 0),
    overflowWrap: 'anywhere',
    '& dt': { color: quietText(theme) },
    '& dd': { margin: 0 },
  },
}));

/** The rows of the month one below the other, for a narrow screen. */
export function MonthList({ lanes, rows, zone }: MonthRowsProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const layers = layersOf(lanes);
  const { askedAt } = useRotationContext();
  const now = useNow();
  const at = askedAt ?? now;
  return (
    <ol className={classes.list} aria-label={t('rotation.month.table')}>
      {rows.map(row => {
        const isNow = row.start <= at && row.end > at;
        return (
          <li
            key={row.start}
            aria-current={isNow ? 'date' : undefined}
            className={`${classes.row} ${isNow ? classes.now : ''}`}
          >
            <div className={classes.period}>
              {isNow && `${t('rotation.month.now')} `}
              <Period row={row} zone={zone} />
              {row.isUncovered && <GapMark />}
            </div>
            <dl className={classes.layers}>
              {row.cells.map((cell, index) => (
                <div key={layers[index]?.layer} style={{ display: 'contents' }}>
                  <dt>{layers[index]?.layer}</dt>
                  <dd>
                    <MonthCell block={cell} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ol>
  );
}
