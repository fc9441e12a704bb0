import { makeStyles } from '@material-ui/core/styles';
import { useMemo, useState } from 'react';
import { quietText, ScrollBox } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { Disclosure } from '../layout/Disclosure';
import { PersonAvatar } from '../people';
import { useRotationContext } from '../RotationContext';
import { fairnessOf } from './fairnessOf';

const DAYS = 90;
const DAY_MS = 86_400_000;
/** Length of the longest bar. */
const BAR_PX = 120;

const useStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': {
      padding: theme.spacing(1),
      borderBottom: `1px solid ${theme.palette.divider}`,
      textAlign: 'left',
    },
    '& tbody th': { fontWeight: 400 },
    '& td': { fontVariantNumeric: 'tabular-nums' },
  },
  person: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  bar: {
    display: 'block',
    height: 6,
    minWidth: 1,
    marginTop: 2,
    background: theme.palette.text.primary,
  },
  quiet: { color: quietText(theme) },
}));

/** Hours and shifts a person over the last 90 days. */
export function Fairness() {
  const { t } = useRunbookTranslation();
  return (
    <Disclosure title={t('rotation.fairness.title')}>
      {() => <FairnessTable />}
    </Disclosure>
  );
}

function FairnessTable() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { detail, rotation, personOf } = useRotationContext();
  const [now] = useState(() => Date.now());
  const rows = useMemo(
    () => fairnessOf(rotation, { start: now - DAYS * DAY_MS, end: now }),
    [rotation, now],
  );
  const format = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
  const most = Math.max(1, ...rows.map(({ hours }) => hours));
  const layers = [
    ...new Set([
      ...detail.layers,
      ...rows.flatMap(({ byLayer }) => Object.keys(byLayer)),
    ]),
  ];
  if (rows.length === 0) {
    return <p>{t('rotation.fairness.nobody')}</p>;
  }
  return (
    <>
      <p className={classes.quiet}>{t('rotation.fairness.explained')}</p>
      <ScrollBox
        label={t('rotation.fairness.title')}
        className={classes.scroll}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('rotation.fairness.person')}</th>
              <th scope="col">{t('rotation.fairness.hours')}</th>
              <th scope="col">{t('rotation.fairness.offHours')}</th>
              <th scope="col">{t('rotation.fairness.shifts')}</th>
              {layers.map(layer => (
                <th key={layer} scope="col">
                  {t('rotation.fairness.hoursIn', { layer })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ user, hours, offHours, shifts, byLayer }) => (
              <tr key={user}>
                <th scope="row">
                  <span className={classes.person}>
                    <PersonAvatar person={personOf(user)} small />
                    {personOf(user).displayName}
                  </span>
                </th>
                {[hours, offHours].map((count, index) => (
                  <td key={index}>
                    {format.format(count)}
                    <span
                      aria-hidden
                      className={classes.bar}
                      style={{ width: (count / most) * BAR_PX }}
                    />
                  </td>
                ))}
                <td>{format.format(shifts)}</td>
                {layers.map(layer => (
                  <td key={layer}>{format.format(byLayer[layer] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
