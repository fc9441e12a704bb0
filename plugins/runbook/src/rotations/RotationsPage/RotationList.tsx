import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { Link as RouterLink } from 'react-router-dom';
import { newRotationRouteRef } from '../../routes';
import { LoadingSkeleton, useErrorText } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useOptionalRoute } from '../../hooks/useOptionalRoute';
import { useMyGroups } from '../people/useMyGroups';
import { RotationTable } from './RotationTable';
import { useRotationPages } from './useRotationPages';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
  title: {
    fontSize: theme.typography.pxToRem(22),
    fontWeight: 700,
    fontFamily: 'inherit',
  },
}));

/** Who is on call now in every rotation, the reader's own first. */
export function RotationList() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const errorText = useErrorText({
    notPermitted: t('rotation.tab.notPermitted'),
    notFound: t('rotation.list.loadFailed'),
  });
  const groups = useMyGroups();
  const create = useOptionalRoute(newRotationRouteRef);
  const pages = useRotationPages();
  const { rotations, loading, error } = pages;
  const mine = rotations.filter(({ owner }) => groups.includes(owner));
  const others = rotations.filter(({ owner }) => !groups.includes(owner));
  return (
    <>
      <div className={classes.head}>
        <Typography component="h2" className={classes.title}>
          {t('rotation.list.title')}
        </Typography>
        {/* Whoever belongs to no group has none to make a rotation for. */}
        {create && groups.length > 0 && (
          <Button
            variant="contained"
            color="primary"
            // A link, though Material UI would say that it is a button.
            role="link"
            component={RouterLink}
            to={create()}
          >
            {t('rotation.list.new')}
          </Button>
        )}
      </div>
      {error && (
        <Alert severity="error" variant="outlined">
          <AlertTitle>{t('rotation.list.loadFailed')}</AlertTitle>
          <div>{errorText(error)}</div>
          <Button variant="outlined" onClick={pages.more}>
            {t('error.retry')}
          </Button>
        </Alert>
      )}
      {loading && rotations.length === 0 && <LoadingSkeleton lines={5} />}
      {!loading && !error && rotations.length === 0 && (
        <p>
          {t('rotation.list.none')} {t('rotation.list.noneHelp')}
        </p>
      )}
      {mine.length > 0 && (
        <RotationTable title={t('rotation.list.mine')} rotations={mine} />
      )}
      {others.length > 0 && (
        <RotationTable
          title={
            mine.length > 0 ? t('rotation.list.others') : t('rotation.list.all')
          }
          rotations={others}
        />
      )}
      {pages.hasMore && !error && (
        <Button
          variant="outlined"
          onClick={loading ? undefined : pages.more}
          aria-disabled={loading}
        >
          {loading ? t('loading') : t('rotation.list.more')}
        </Button>
      )}
    </>
  );
}
