import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ServiceIncidents } from 'backstage-plugin-runbook-common';
import { Age } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { Panel, useTextStyles } from '../layout';
import { ServiceText } from '../text/ServiceText';
import { Guide } from './Guide';
import { IncidentRow } from './IncidentRow';
import { ResponseTimes } from './ResponseTimes';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 3),
  },
  title: {
    fontSize: theme.typography.pxToRem(22),
    fontWeight: 700,
    fontFamily: 'inherit',
  },
  columns: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 26rem), 1fr))',
    alignItems: 'start',
  },
}));

export interface CalmProps {
  entityRef: string;
  known: ServiceIncidents;
  knownAt: number | undefined;
  onDeclare: (kind: 'real' | 'drill') => void;
}

/** The tab while nothing is open: how to begin, what is done then, and what was. */
export function Calm({ entityRef, known, knownAt, onDeclare }: CalmProps) {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  return (
    <ServiceText entityRef={entityRef}>
      <div className={classes.root}>
        <div className={classes.head}>
          <div>
            <Typography component="h2" className={classes.title}>
              {t('incident.calm.title')}
            </Typography>
            {knownAt !== undefined && (
              <div className={text.small}>
                {t('incident.calm.known')} <Age at={knownAt} />
              </div>
            )}
          </div>
          {known.mayDeclare ? (
            <div className={text.actions}>
              <Button
                className={text.button}
                variant="contained"
                color="primary"
                onClick={() => onDeclare('real')}
              >
                {t('incident.declare.button')}
              </Button>
              <Button
                className={text.button}
                variant="outlined"
                title={t('incident.calm.drillHelp')}
                onClick={() => onDeclare('drill')}
              >
                {t('incident.declare.buttonDrill')}
              </Button>
            </div>
          ) : (
            <span className={text.quiet}>
              {t('incident.declare.notPermitted')}
            </span>
          )}
        </div>
        <div className={classes.columns}>
          <div className={classes.root}>
            <Panel title={t('incident.calm.recent')}>
              {known.recent.length === 0 && (
                <p className={text.quiet}>{t('incident.calm.none')}</p>
              )}
              <ul className={text.list}>
                {known.recent.map(incident => (
                  <IncidentRow key={incident.id} incident={incident} />
                ))}
              </ul>
            </Panel>
            <ResponseTimes times={known.responseTimes} />
          </div>
          <Guide entityRef={entityRef} guide={known.guide} />
        </div>
      </div>
    </ServiceText>
  );
}
