import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { Person } from 'backstage-plugin-runbook-common';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    '& a': {
      display: 'inline-flex',
      alignItems: 'center',
      // Large enough for a thumb.
      minHeight: 32,
      textDecoration: 'underline',
    },
  },
}));

/** How to reach a person, as the catalog tells. */
export function Contact({ person }: { person: Person }) {
  const classes = useStyles();
  const { email, links } = person;
  if (!email && links.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      {email && <Link href={`mailto:${email}`}>{email}</Link>}
      {links.map(({ url, title }) => (
        <Link key={url} href={url} target="_blank" rel="noopener noreferrer">
          {title}
        </Link>
      ))}
    </div>
  );
}
