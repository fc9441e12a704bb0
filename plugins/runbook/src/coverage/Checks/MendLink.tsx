import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import OutsideIcon from '@material-ui/icons/OpenInNew';
import { Link } from 'react-router-dom';
import { webAddress } from '../../alerts/FiringAlerts/webAddress';
import { Mend } from './useMend';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    minHeight: 32,
    textDecoration: 'underline',
    '&:focus-visible': { outline: '2px solid currentColor' },
  },
}));

export interface MendLinkProps {
  mend: Mend;
  /** What it is about, for whoever hears the links alone. */
  about: string;
}

/** The way to where something is mended. */
export function MendLink({ mend, about }: MendLinkProps) {
  const classes = useStyles();
  const label = `${mend.label}: ${about}`;
  if (!mend.elsewhere) {
    return (
      <MuiLink
        component={Link}
        to={mend.to}
        className={classes.root}
        aria-label={label}
      >
        {mend.label}
      </MuiLink>
    );
  }
  const address = webAddress(mend.to);
  return address === undefined ? null : (
    <MuiLink
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      className={classes.root}
      aria-label={label}
    >
      {mend.label}
      <OutsideIcon fontSize="inherit" aria-hidden />
    </MuiLink>
  );
}
