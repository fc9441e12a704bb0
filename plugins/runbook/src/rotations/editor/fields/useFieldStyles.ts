import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../../../theme';

/** How fields stand beside and below each other. */
export const useFieldStyles = makeStyles(theme => ({
  stack: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  row: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))',
    alignItems: 'start',
  },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  quiet: {
    color: quietText(theme),
    fontSize: theme.typography.pxToRem(13),
    margin: 0,
  },
  fault: { color: theme.palette.error.main, margin: 0 },
  legend: {
    fontSize: theme.typography.pxToRem(15),
    fontWeight: 700,
    padding: 0,
    marginBottom: theme.spacing(1),
  },
  fieldset: { border: 0, margin: 0, padding: 0, minWidth: 0 },
}));
