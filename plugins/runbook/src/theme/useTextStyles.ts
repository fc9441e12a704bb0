import { makeStyles } from '@material-ui/core/styles';
import { quietText } from './quietText';

/** Texts, lists and rows, as incidents and runs have them. */
export const useTextStyles = makeStyles(theme => ({
  quiet: { color: quietText(theme) },
  small: {
    color: quietText(theme),
    fontSize: theme.typography.pxToRem(13),
  },
  strong: { fontWeight: 700 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 2),
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  grow: { flex: '1 1 14rem', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  button: { minHeight: 44, textTransform: 'none' },
}));
