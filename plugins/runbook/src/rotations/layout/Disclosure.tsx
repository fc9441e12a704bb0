import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ClosedIcon from '@material-ui/icons/ChevronRight';
import OpenIcon from '@material-ui/icons/ExpandMore';
import { ReactNode, useId, useState } from 'react';

const useStyles = makeStyles(theme => ({
  title: { margin: theme.spacing(2, 0, 0), fontFamily: 'inherit' },
  button: {
    minHeight: 44,
    justifyContent: 'flex-start',
    textTransform: 'none',
    fontSize: theme.typography.pxToRem(19),
    fontWeight: 700,
  },
}));

export interface DisclosureProps {
  title: string;
  /** Made, and so loaded, only once it is opened. */
  children: () => ReactNode;
}

/** A part of the tab that is opened by those who look for it. */
export function Disclosure({ title, children }: DisclosureProps) {
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Typography component="h2" className={classes.title}>
        <Button
          id={id}
          className={classes.button}
          startIcon={open ? <OpenIcon /> : <ClosedIcon />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {title}
        </Button>
      </Typography>
      {open && children()}
    </section>
  );
}
