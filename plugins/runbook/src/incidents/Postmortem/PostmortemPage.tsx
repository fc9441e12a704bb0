import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useIncident } from '../hooks/useIncident';
import { ServiceText } from '../text/ServiceText';
import { PostmortemView } from './PostmortemView';
import { usePostmortem } from './usePostmortem';

const useStyles = makeStyles(theme => ({
  back: { display: 'inline-block', marginBottom: theme.spacing(2) },
}));

/** The postmortem of an incident on a page of its own. */
export function PostmortemPage() {
  const { id = '' } = useParams();
  return <PostmortemOf key={id} id={id} />;
}

function PostmortemOf({ id }: { id: string }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const incident = useIncident(id);
  const editor = usePostmortem(id);
  const { saved, draft } = editor;
  const refusals = {
    notPermitted: t('incident.notPermitted'),
    notFound: t('incident.notFound'),
  };
  const failed = incident.error ? incident : saved;
  return (
    <>
      <Link
        component={RouterLink}
        to={`../${id}`}
        underline="always"
        className={classes.back}
      >
        {t('incident.postmortem.backTo')}
      </Link>
      <LoadFailure
        part={failed}
        title={t('incident.postmortem.loadFailed')}
        refusals={refusals}
      />
      {!(incident.value && saved.value) && !failed.error && (
        <LoadingSkeleton lines={8} />
      )}
      {incident.value && saved.value && draft && (
        <ServiceText entityRef={incident.value.services[0]?.entityRef ?? ''}>
          <PostmortemView
            incident={incident.value}
            postmortem={saved.value}
            draft={draft}
            editor={editor}
          />
        </ServiceText>
      )}
    </>
  );
}
