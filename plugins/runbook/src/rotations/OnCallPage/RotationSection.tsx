import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { Pages } from '../../hooks';
import { PagedList } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { OwnerGroups } from './OwnerGroups';
import { RotationsPage } from './useOnCallPages';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(3) },
  title: {
    fontSize: theme.typography.pxToRem(19),
    fontWeight: 700,
    margin: theme.spacing(2, 0, 0),
    fontFamily: 'inherit',
  },
}));

export interface RotationSectionProps {
  title: string;
  list: Pages<RotationsPage>;
}

/** A part of the rotations; nothing where it has none. */
export function RotationSection({ title, list }: RotationSectionProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const titleId = useId();
  const rotations = list.pages.flatMap(page => page.rotations);
  const isEmpty =
    list.pages.length > 0 &&
    rotations.length === 0 &&
    !list.error &&
    !list.hasMore;
  if (isEmpty) {
    return null;
  }
  return (
    <section aria-labelledby={titleId} className={classes.root}>
      <h2 id={titleId} className={classes.title}>
        {title}
      </h2>
      <PagedList
        list={list}
        moreLabel={t('onCallPage.more')}
        failure={{
          title: t('rotation.card.loadFailed'),
          refusals: {
            notPermitted: t('rotation.card.notPermitted'),
            notFound: t('rotation.list.loadFailed'),
          },
        }}
      >
        <OwnerGroups rotations={rotations} />
      </PagedList>
    </section>
  );
}
