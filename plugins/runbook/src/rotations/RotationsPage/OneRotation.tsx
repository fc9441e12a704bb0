import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { Link as RouterLink, useNavigate, useParams } from 'react-router-dom';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useRotation } from '../hooks/useServiceRotation';
import { EditRotation } from '../RotationTab/EditRotation';
import { RotationView } from '../RotationTab/RotationView';
import { PageHead } from './PageHead';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
}));

/** One rotation on a page of its own, as the tab of a service shows it. */
export function OneRotation() {
  const { id = '' } = useParams();
  // Another rotation is another page: nothing of the last one must be left.
  return <RotationOf key={id} id={id} />;
}

function RotationOf({ id }: { id: string }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const navigate = useNavigate();
  const rotation = useRotation(id);
  const detail = rotation.value;
  return (
    <>
      <div className={classes.head}>
        <Link component={RouterLink} to=".." underline="always">
          {t('rotation.page.back')}
        </Link>
        {detail && (
          <EditRotation
            detail={detail}
            onSaved={rotation.set}
            onDeleted={() => navigate('..')}
          />
        )}
      </div>
      <LoadFailure
        part={rotation}
        title={t('rotation.page.loadFailed')}
        refusals={{
          notPermitted: t('rotation.tab.notPermitted'),
          notFound: t('rotation.page.notFound', { id }),
        }}
      />
      {!detail && rotation.loading && !rotation.error && (
        <LoadingSkeleton lines={8} />
      )}
      {detail && (
        <RotationView
          detail={detail}
          reload={rotation.reload}
          head={<PageHead detail={detail} />}
        />
      )}
    </>
  );
}
