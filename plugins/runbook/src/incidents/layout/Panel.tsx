import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useId } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    minWidth: 0,
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5) },
    '& a:not([class*=MuiButton])': { textDecoration: 'underline' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 2),
    marginBottom: theme.spacing(1),
  },
  title: {
    fontSize: theme.typography.pxToRem(17),
    fontWeight: 700,
    fontFamily: 'inherit',
  },
}));

export interface PanelProps {
  title: string;
  /** Leads here, as a fragment of the address. */
  id?: string;
  /** Stands beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled part of the screen of an incident. */
export function Panel({ title, id, aside, children }: PanelProps) {
  const classes = useStyles();
  const titleId = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      id={id}
      className={classes.root}
      aria-labelledby={titleId}
    >
      <div className={classes.head}>
        <Typography component="h3" id={titleId} className={classes.title}>
          {title}
        </Typography>
        {aside}
      </div>
      {children}
    </Paper>
  );
}
