import { makeStyles } from '@material-ui/core/styles';
import { ServiceIncidents } from 'backstage-plugin-runbook-common';
import { useDurationText } from '../../rotations/times';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { Panel, useTextStyles } from '../layout';

const TIMES = ['acknowledge', 'mitigate', 'resolve'] as const;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(1, 3),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 9rem), 1fr))',
    margin: 0,
    '& dt': { color: quietText(theme) },
    '& dd': {
      margin: 0,
      fontSize: theme.typography.pxToRem(20),
      fontWeight: 700,
    },
  },
}));

/** How long responses took lately, as medians. */
export function ResponseTimes(props: {
  times: ServiceIncidents['responseTimes'];
}) {
  const { days, incidents, median } = props.times;
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const duration = useDurationText();
  return (
    <Panel title={t('incident.calm.responseTimes', { days: String(days) })}>
      {incidents === 0 ? (
        <p className={text.quiet}>{t('incident.calm.noTimes')}</p>
      ) : (
        <>
          <dl className={classes.root}>
            {TIMES.map(time => (
              <div key={time}>
                <dt>{t(`incident.calm.${time}`)}</dt>
                <dd>
                  {median[time] === undefined
                    ? t('incident.calm.unknown')
                    : duration(median[time])}
                </dd>
              </div>
            ))}
          </dl>
          <p className={text.small}>
            {t('incident.calm.median')} ·{' '}
            {t('incident.calm.counted', { count: incidents })}
          </p>
        </>
      )}
    </Panel>
  );
}
