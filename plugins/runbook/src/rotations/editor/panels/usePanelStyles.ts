import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../../../theme';

/** How the parts of the preview look. */
export const usePanelStyles = makeStyles(theme => ({
  heading: {
    fontSize: theme.typography.pxToRem(15),
    fontWeight: 700,
    margin: theme.spacing(2, 0, 0.5),
    fontFamily: 'inherit',
  },
  scroll: { overflowX: 'auto', maxWidth: '100%' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: theme.typography.pxToRem(13),
    '& th': { textAlign: 'left', fontWeight: 700 },
    '& td, & th': {
      padding: theme.spacing(0.5, 1, 0.5, 0),
      verticalAlign: 'top',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  },
  gap: {
    fontWeight: 700,
    color: theme.palette.type === 'dark' ? '#ff9b93' : '#a3130a',
  },
  quiet: { color: quietText(theme) },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));
