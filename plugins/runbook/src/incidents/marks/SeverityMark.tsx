import { makeStyles } from '@material-ui/core/styles';
import { Severity, SEVERITIES } from 'runbook-markdown';
import { SeverityChip } from '../../alerts/SeverityChip';

const useStyles = makeStyles(theme => ({
  own: {
    display: 'inline-block',
    padding: '1px 8px',
    border: '1px solid currentColor',
    borderRadius: 12,
    fontSize: theme.typography.pxToRem(13),
    fontWeight: 700,
    whiteSpace: 'nowrap',
  },
}));

/** The severity of an incident; a portal may have others than the usual four. */
export function SeverityMark({ severity }: { severity: string }) {
  const classes = useStyles();
  return isUsual(severity) ? (
    <SeverityChip severity={severity} />
  ) : (
    <span className={classes.own}>{severity}</span>
  );
}

function isUsual(severity: string): severity is Severity {
  return SEVERITIES.some(usual => usual === severity);
}
