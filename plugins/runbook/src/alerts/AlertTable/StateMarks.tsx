import { makeStyles } from '@material-ui/core/styles';
import FiringIcon from '@material-ui/icons/NotificationsActive';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { AlertState } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1),
    margin: theme.spacing(0.5, 0, 0),
    padding: 0,
    listStyle: 'none',
  },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    padding: '1px 6px',
    border: `1px solid ${theme.palette.text.secondary}`,
    borderRadius: theme.shape.borderRadius,
    fontSize: theme.typography.pxToRem(13),
    color: theme.palette.text.primary,
  },
  firing: { borderWidth: 2, fontWeight: 700 },
}));

/** That an alert fires, and what its owner has to mend; nothing where all is well. */
export function StateMarks(props: {
  states: readonly AlertState[];
  firing?: boolean;
}) {
  const { states, firing = false } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const faults = states.filter(state => state !== 'documented');
  return faults.length > 0 || firing ? (
    <ul className={classes.root}>
      {firing && (
        <li className={`${classes.mark} ${classes.firing}`}>
          <FiringIcon style={{ fontSize: 16 }} aria-hidden />
          {t('alerts.now.firing')}
        </li>
      )}
      {faults.map(state => (
        <li key={state} className={classes.mark}>
          <WarningIcon style={{ fontSize: 16 }} aria-hidden />
          {t(`alerts.state.${state}`)}
        </li>
      ))}
    </ul>
  ) : null;
}
