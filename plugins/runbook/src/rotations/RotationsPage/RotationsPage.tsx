import { makeStyles } from '@material-ui/core/styles';
import { Route, Routes } from 'react-router-dom';
import { NewRotation } from './NewRotation';
import { OneRotation } from './OneRotation';
import { RotationList } from './RotationList';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(3),
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
  },
}));

/** The rotations of the portal, and a page for each. */
export function RotationsPage() {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Routes>
        <Route path="/" element={<RotationList />} />
        <Route path="/new" element={<NewRotation />} />
        <Route path="/:id" element={<OneRotation />} />
      </Routes>
    </div>
  );
}
