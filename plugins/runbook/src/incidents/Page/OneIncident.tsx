import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { useRunbookTranslation } from '../../translation';
import { LoadedIncident } from '../Screen';

const useStyles = makeStyles(theme => ({
  back: { display: 'inline-block', marginBottom: theme.spacing(2) },
}));

/** One incident on a page of its own; the link of a page leads here. */
export function OneIncident() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { id = '' } = useParams();
  return (
    <>
      <Link
        component={RouterLink}
        to=".."
        underline="always"
        className={classes.back}
      >
        {t('incident.back')}
      </Link>
      <LoadedIncident key={id} id={id} />
    </>
  );
}
