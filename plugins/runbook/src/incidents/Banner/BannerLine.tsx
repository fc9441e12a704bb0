import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { IncidentSummary } from 'backstage-plugin-runbook-common';
import { Link } from 'react-router-dom';
import { Age } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useIncidentAddress } from '../links';
import { DrillMark, SeverityMark, StateMark } from '../marks';

const useStyles = makeStyles(theme => {
  const dark = theme.palette.type === 'dark';
  return {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      padding: theme.spacing(1, 2),
      background: theme.palette.background.paper,
      color: theme.palette.text.primary,
      border: '1px solid',
      borderColor: dark ? '#ff9d96' : '#b3150c',
      borderLeftWidth: 8,
      borderRadius: theme.shape.borderRadius,
      overflowWrap: 'anywhere',
    },
    dependency: {
      borderStyle: 'dashed',
      borderColor: dark ? '#ffb870' : '#9a4b00',
    },
    text: { flex: '1 1 14rem', minWidth: 0 },
    title: { fontWeight: 700 },
    button: { minHeight: 44, textTransform: 'none' },
  };
});

export interface BannerLineProps {
  incident: IncidentSummary;
  /** What the service that has it is called, where it is one that this depends on. */
  dependency?: string;
}

/** An open incident in a line, with the way to it. */
export function BannerLine({ incident, dependency }: BannerLineProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const address = useIncidentAddress();
  const { severity, state, drill, title, declaredAt } = incident;
  return (
    <div className={`${classes.root} ${dependency ? classes.dependency : ''}`}>
      <SeverityMark severity={severity} />
      <StateMark state={state} />
      {drill && <DrillMark />}
      <div className={classes.text}>
        {dependency && (
          <div>{t('incident.banner.dependency', { service: dependency })}</div>
        )}
        <span className={classes.title}>{title}</span>{' '}
        {t('incident.banner.since')} <Age at={declaredAt} />
        {state === 'declared' && ` · ${t('incident.banner.notAcknowledged')}`}
      </div>
      <Button
        className={classes.button}
        variant="outlined"
        color="inherit"
        component={Link}
        role="link"
        to={address(incident)}
        aria-label={t('incident.banner.openNamed', { title })}
      >
        {t('incident.open')}
      </Button>
    </div>
  );
}
