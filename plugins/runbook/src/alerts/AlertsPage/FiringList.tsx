import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback } from 'react';
import { alertApiRef } from '../../api';
import { useRunbookTranslation } from '../../translation';
import { SeverityChoice } from '../AlertFilters';
import { countFiring, FiringCounts } from '../FiringCounts';
import { FiringHead } from './FiringHead';
import { FiringServiceItem } from './FiringServiceItem';
import { PagedList } from './PagedList';
import { useFiringPages } from './useFiringPages';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
  totals: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
  total: { fontWeight: 700 },
}));

/** What of a list of alerts is asked for. */
export interface Asked {
  q: string | undefined;
  severity: SeverityChoice | undefined;
}

/** What fires, by service, the worst first. */
export function FiringList({ asked }: { asked: Asked }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const api = useApi(alertApiRef);
  const list = useFiringPages(
    useCallback(
      (cursor?: string) => api.listFiring({ ...asked, cursor }),
      [api, asked],
    ),
  );
  const services = list.pages.flatMap(page => page.services);
  const last = list.pages[list.pages.length - 1];
  const { loud, silenced } = countFiring(last?.totals ?? []);
  const narrowed = asked.q !== undefined || asked.severity !== undefined;
  return (
    <PagedList list={list} moreLabel={t('alertsPage.moreServices')}>
      <FiringHead list={list}>
        <div className={classes.totals}>
          <span role="status" className={classes.total}>
            {loud + silenced === 0
              ? t(narrowed ? 'alertsPage.noMatch' : 'alertsPage.nothingFires')
              : t('alerts.firing.title', { count: loud })}
          </span>
          {last && <FiringCounts counts={last.totals} />}
        </div>
      </FiringHead>
      <ul className={classes.list}>
        {services.map(service => (
          <li key={service.entityRef}>
            <FiringServiceItem service={service} />
          </li>
        ))}
      </ul>
    </PagedList>
  );
}
