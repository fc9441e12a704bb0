import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useRunbookTranslation } from '../../translation';
import { usePlaceAddress } from '../hooks/usePlaceAddress';
import { ListCard } from './ListCard';

const useStyles = makeStyles({
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 32,
    textDecoration: 'underline',
  },
});

export interface ServiceCardProps {
  service: { entityRef: string; title: string; owner?: string };
  /** How many of its alerts are not among the children. */
  others: number;
  children: ReactNode;
}

/** A service with some of its alerts; it leads to all of them. */
export function ServiceCard({ service, others, children }: ServiceCardProps) {
  const { entityRef, title, owner } = service;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const address = usePlaceAddress().alerts(entityRef);
  const link = (text: string) => (
    <MuiLink component={Link} to={address} className={classes.link}>
      {text}
    </MuiLink>
  );
  return (
    <ListCard name={title} title={link(title)} owner={owner}>
      {children}
      {others > 0 && link(t('alertsPage.moreAlerts', { count: others }))}
    </ListCard>
  );
}
