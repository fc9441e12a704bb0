import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import { PostmortemPage } from '../Postmortem';
import { IncidentList } from './IncidentList';
import { OneIncident } from './OneIncident';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(3),
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
  },
}));

/** The incidents of the portal, a page for each, and their postmortems. */
export function IncidentsPage() {
  const classes = useStyles();
  const inFrame = (page: ReactNode) => (
    <div className={classes.root}>{page}</div>
  );
  return (
    <Routes>
      <Route path="/" element={<IncidentList />} />
      <Route path="/:id" element={inFrame(<OneIncident />)} />
      <Route path="/:id/postmortem" element={inFrame(<PostmortemPage />)} />
    </Routes>
  );
}
