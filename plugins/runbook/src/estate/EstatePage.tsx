import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { quietText } from '../theme';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(3),
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
  },
  title: {
    fontSize: theme.typography.pxToRem(22),
    fontWeight: 700,
    fontFamily: 'inherit',
  },
  about: { color: quietText(theme), marginBottom: theme.spacing(2) },
}));

export interface EstatePageProps {
  title: string;
  /** What is told of it in a line; it keeps its place while that is not known. */
  about?: ReactNode;
  children: ReactNode;
}

/** A page below `/runbook` that is about the whole estate. */
export function EstatePage({ title, about, children }: EstatePageProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography component="h2" className={classes.title}>
        {title}
      </Typography>
      {about !== undefined && <div className={classes.about}>{about}</div>}
      {children}
    </div>
  );
}
