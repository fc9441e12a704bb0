import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { CoverageGroups } from 'backstage-plugin-runbook-common';
import { useId } from 'react';
import { Pages } from '../../hooks';
import { PagedList } from '../../states';
import { ScrollBox } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { Score } from '../Score';
import { WorstCheck } from './WorstCheck';

const useStyles = makeStyles(theme => ({
  title: {
    fontSize: theme.typography.pxToRem(17),
    fontWeight: 700,
    fontFamily: 'inherit',
  },
  scroll: { overflowX: 'auto', '&:focus-visible': { outline: '2px solid' } },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: theme.spacing(0.5, 1, 0.5, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
      textAlign: 'left',
    },
    '& th': { fontWeight: 700, whiteSpace: 'nowrap' },
    // A word that is cut in two is harder to read than a table that scrolls.
    overflowWrap: 'normal',
    '& td:nth-child(2)': { fontVariantNumeric: 'tabular-nums' },
  },
  button: {
    minHeight: 36,
    padding: theme.spacing(0.25, 0),
    textAlign: 'left',
    textTransform: 'none',
    textDecoration: 'underline',
    fontSize: 'inherit',
    justifyContent: 'flex-start',
  },
}));

export interface GroupTableProps {
  by: 'owner' | 'tier';
  list: Pages<CoverageGroups>;
  /** What a group is called, by its key. */
  nameOf: (key: string | undefined) => string;
  /** Narrows the page to a group. */
  onChoose: (key: string | undefined) => void;
}

/** How well services are covered, by owner or by tier. */
export function GroupTable(props: GroupTableProps) {
  const { by, list, nameOf, onChoose } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const titleId = useId();
  const groups = list.pages.flatMap(page => page.groups);
  const title = t(`coverage.groups.${by}`);
  if (list.pages.length > 0 && groups.length === 0 && !list.error) {
    return null;
  }
  return (
    <section aria-labelledby={titleId}>
      <Typography component="h3" id={titleId} className={classes.title}>
        {title}
      </Typography>
      <PagedList
        list={list}
        moreLabel={t('coverage.groups.more')}
        failure={{
          title: t('coverage.groups.loadFailed'),
          refusals: {
            notPermitted: t('coverage.notPermitted'),
            notFound: t('coverage.notFound'),
          },
        }}
      >
        {groups.length > 0 && (
          <ScrollBox label={title} className={classes.scroll}>
            <table className={classes.table} aria-labelledby={titleId}>
              <thead>
                <tr>
                  <th scope="col">{t(`coverage.groups.name.${by}`)}</th>
                  <th scope="col">{t('coverage.groups.services')}</th>
                  <th scope="col">{t('coverage.scoreLabel')}</th>
                  <th scope="col">{t('coverage.groups.worst')}</th>
                </tr>
              </thead>
              <tbody>
                {groups.map(({ key, services, score, checks }) => (
                  <tr key={key ?? ''}>
                    <td>
                      <Button
                        className={classes.button}
                        aria-label={t('coverage.groups.only', {
                          name: nameOf(key),
                        })}
                        onClick={() => onChoose(key)}
                      >
                        {nameOf(key)}
                      </Button>
                    </td>
                    <td>{services}</td>
                    <td>
                      <Score score={score} />
                    </td>
                    <td>
                      <WorstCheck checks={checks} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
      </PagedList>
    </section>
  );
}
