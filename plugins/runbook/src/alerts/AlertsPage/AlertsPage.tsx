import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { EstatePage } from '../../estate';
import { useQuiet, useTabAddress } from '../../hooks';
import { useRunbookTranslation } from '../../translation';
import { FaultyList } from './FaultyList';
import { FiringList } from './FiringList';
import { PageFilters } from './PageFilters';
import { viewOf, VIEWS, withView } from './pageView';
import { UnownedList } from './UnownedList';
import { useUnownedTotal } from './useUnownedTotal';

const useStyles = makeStyles(theme => ({
  views: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0, 2),
    padding: 0,
    listStyle: 'none',
  },
  view: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 44,
    padding: theme.spacing(0, 1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    color: theme.palette.text.primary,
    '&[aria-current]': {
      border: `2px solid ${theme.palette.text.primary}`,
      fontWeight: 700,
    },
  },
}));

/** The alerts of all services: what fires, what nobody owns and what is to be mended. */
export function AlertsPage() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { search, currentSearch, update } = useTabAddress();
  const page = useMemo(() => viewOf(search), [search]);
  const unowned = useUnownedTotal();
  // The address changes with each key; the back end is asked when it rests.
  const query = useQuiet(page.query.trim());
  const asked = useMemo(
    () => ({ q: query || undefined, severity: page.severity }),
    [query, page.severity],
  );
  return (
    <EstatePage title={t('alertsPage.title')}>
      <nav aria-label={t('alertsPage.views')}>
        <ul className={classes.views}>
          {VIEWS.map(view => (
            <li key={view}>
              <MuiLink
                component={Link}
                to={{ search: withView(search, { ...page, view }) }}
                className={classes.view}
                underline="none"
                aria-current={view === page.view ? 'page' : undefined}
              >
                {view === 'unowned' && unowned
                  ? t('alertsPage.view.unownedCounted', {
                      total: String(unowned),
                    })
                  : t(`alertsPage.view.${view}`)}
              </MuiLink>
            </li>
          ))}
        </ul>
      </nav>
      {(page.view === 'firing' || page.view === 'unowned') && (
        <PageFilters
          page={page}
          onChange={next =>
            update(
              { search: withView(currentSearch(), next) },
              { replace: true },
            )
          }
        />
      )}
      {page.view === 'firing' && <FiringList asked={asked} />}
      {page.view === 'unowned' && <UnownedList asked={asked} />}
      {page.view === 'undocumented' && (
        <FaultyList key="undocumented" fault="undocumented" />
      )}
      {page.view === 'danglingLink' && (
        <FaultyList key="danglingLink" fault="danglingLink" />
      )}
    </EstatePage>
  );
}
