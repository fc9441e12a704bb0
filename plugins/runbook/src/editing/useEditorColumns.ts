import { makeStyles } from '@material-ui/core/styles';

/** The fields of an editor, and beside them what they make. */
export const useEditorColumns = makeStyles(theme => ({
  body: {
    display: 'grid',
    gap: theme.spacing(3),
    padding: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    alignItems: 'start',
    maxWidth: '100rem',
    width: '100%',
    margin: '0 auto',
    // On a phone, what is typed comes first and what becomes of it below.
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  form: {
    minWidth: 0,
    '& > section': { marginBottom: theme.spacing(4) },
  },
  preview: {
    minWidth: 0,
    [theme.breakpoints.up('md')]: {
      position: 'sticky',
      top: theme.spacing(9),
      maxHeight: `calc(100vh - ${theme.spacing(11)}px)`,
      overflowY: 'auto',
    },
  },
  heading: {
    fontSize: theme.typography.pxToRem(18),
    margin: theme.spacing(0, 0, 1.5),
    fontFamily: 'inherit',
  },
}));
