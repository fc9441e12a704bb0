import Avatar from '@material-ui/core/Avatar';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { Person } from 'backstage-plugin-runbook-common';
import { useRotationContext } from '../RotationContext';
import { personColours } from './colours';
import { initialsOf } from './initialsOf';

const useStyles = makeStyles(theme => ({
  root: {
    border: '2px solid',
    fontSize: theme.typography.pxToRem(15),
    fontWeight: 700,
  },
  small: { width: 24, height: 24, fontSize: theme.typography.pxToRem(11) },
}));

/** Picture of a person, or the initials; the name stands beside it. */
export function PersonAvatar(props: { person: Person; small?: boolean }) {
  const { person, small } = props;
  const classes = useStyles();
  const { hues } = useRotationContext();
  const { palette } = useTheme();
  const { ground, edge, text } = personColours(
    hues.get(person.entityRef),
    palette.type,
  );
  return (
    <Avatar
      aria-hidden
      src={person.picture}
      className={`${classes.root} ${small ? classes.small : ''}`}
      style={{ background: ground, borderColor: edge, color: text }}
    >
      {initialsOf(person.displayName)}
    </Avatar>
  );
}
