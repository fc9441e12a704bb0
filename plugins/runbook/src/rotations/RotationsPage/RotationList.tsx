import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { rotationApiRef } from '../../api';
import { usePages } from '../../hooks';
import { newRotationRouteRef } from '../../routes';
import { PagedList } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useOptionalRoute } from '../../hooks/useOptionalRoute';
import { useMyGroups } from '../people/useMyGroups';
import { RotationTable } from './RotationTable';

const PAGE = 50;

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

/** Every rotation as it is set up, those of the reader's groups first. */
export function RotationList() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const api = useApi(rotationApiRef);
  const groups = useMyGroups();
  const create = useOptionalRoute(newRotationRouteRef);
  const list = usePages(
    useCallback(
      (cursor?: string) =>
        api.listRotations({
          limit: PAGE,
          ...(cursor !== undefined && { cursor }),
        }),
      [api],
    ),
  );
  const rotations = list.pages.flatMap(page => page.rotations);
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
      <PagedList
        list={list}
        moreLabel={t('rotation.list.more')}
        failure={{
          title: t('rotation.list.loadFailed'),
          refusals: {
            notPermitted: t('rotation.tab.notPermitted'),
            notFound: t('rotation.list.loadFailed'),
          },
        }}
      >
        {rotations.length === 0 && (
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
              mine.length > 0
                ? t('rotation.list.others')
                : t('rotation.list.all')
            }
            rotations={others}
          />
        )}
      </PagedList>
    </>
  );
}
