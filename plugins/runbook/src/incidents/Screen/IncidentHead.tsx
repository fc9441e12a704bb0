import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Link from '@material-ui/core/Link';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useDurationText } from '../../times';
import { Age } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { useIncidentContext } from '../IncidentContext';
import { isOpen } from '../isOpen';
import { useIncidentAddress } from '../links';
import { MakeProcedure } from '../MakeProcedure';
import { DrillMark, SeverityMark, StateMark } from '../marks';
import { useActorName } from '../text/useActorName';
import { MainActions, MoreMenu } from '../Transitions';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    overflowWrap: 'anywhere',
    borderTopWidth: 6,
  },
  open: {
    borderTopColor: theme.palette.type === 'dark' ? '#ff9d96' : '#b3150c',
  },
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  title: {
    fontSize: theme.typography.pxToRem(22),
    fontWeight: 700,
    fontFamily: 'inherit',
    margin: theme.spacing(1, 0, 0.5),
  },
  quiet: { color: quietText(theme), '& a': { textDecoration: 'underline' } },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1.5),
  },
}));

/** Which incident this is, how it stands, and what comes next. */
export function IncidentHead() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const nameOf = useActorName();
  const address = useIncidentAddress();
  const duration = useDurationText();
  const titleId = useId();
  const { id, title, severity, state, drill, declaredAt, endedAt } = detail;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={titleId}
      className={`${classes.root} ${isOpen(detail) ? classes.open : ''}`}
    >
      <div className={classes.marks}>
        <SeverityMark severity={severity} />
        <StateMark state={state} />
        {drill && <DrillMark />}
        <Link component={RouterLink} to={address(detail)} underline="always">
          {id}
        </Link>
      </div>
      <Typography component="h2" id={titleId} className={classes.title}>
        {title}
      </Typography>
      <div>
        {t(`incident.stateHelp.${state}`)}{' '}
        {detail.mergedInto && (
          <Link
            component={RouterLink}
            to={address({ id: detail.mergedInto, services: detail.services })}
            underline="always"
          >
            {detail.mergedInto}
          </Link>
        )}
        {endedAt &&
          t('incident.head.lasted', {
            duration: duration(Date.parse(endedAt) - Date.parse(declaredAt)),
          })}
      </div>
      <div className={classes.quiet}>
        {t('incident.head.declared')} <Age at={declaredAt} />{' '}
        {t('incident.head.by', { name: nameOf(detail.declaredBy) })} ·{' '}
        {t('incident.head.services')}{' '}
        {detail.services.map((service, index) => (
          <span key={service.entityRef}>
            {index > 0 && ', '}
            <EntityRefLink
              entityRef={service.entityRef}
              title={service.title}
              hideIcon
            />
          </span>
        ))}
      </div>
      <div className={classes.actions}>
        <MainActions />
        <MoreMenu />
        <MakeProcedure />
      </div>
    </Paper>
  );
}
