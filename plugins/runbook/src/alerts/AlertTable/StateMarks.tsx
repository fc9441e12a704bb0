import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { AlertState } from 'backstage-plugin-runbook-common';
import { runbookTranslationRef } from '../../translation';

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
}));

/** What the owner has to mend of an alert; nothing where all is well. */
export function StateMarks({ states }: { states: readonly AlertState[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(runbookTranslationRef);
  const faults = states.filter(state => state !== 'documented');
  return faults.length > 0 ? (
    <ul className={classes.root}>
      {faults.map(state => (
        <li key={state} className={classes.mark}>
          <WarningIcon style={{ fontSize: 16 }} aria-hidden />
          {t(`alerts.state.${state}`)}
        </li>
      ))}
    </ul>
  ) : null;
}
