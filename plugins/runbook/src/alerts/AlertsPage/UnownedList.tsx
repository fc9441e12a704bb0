import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback } from 'react';
import { alertApiRef } from '../../api';
import { useRunbookTranslation } from '../../translation';
import { FiringHead } from './FiringHead';
import { Asked } from './FiringList';
import { PagedList } from './PagedList';
import { UnownedItem } from './UnownedItem';
import { useFiringPages } from './useFiringPages';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
  total: { fontWeight: 700 },
  help: { maxWidth: '48rem' },
}));

/** What fires and belongs to no service, with the ways out. */
export function UnownedList({ asked }: { asked: Asked }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const api = useApi(alertApiRef);
  const list = useFiringPages(
    useCallback(
      (cursor?: string) => api.listUnowned({ ...asked, cursor }),
      [api, asked],
    ),
  );
  const alerts = list.pages.flatMap(page => page.alerts);
  const last = list.pages[list.pages.length - 1];
  const narrowed = asked.q !== undefined || asked.severity !== undefined;
  if (last?.hidden) {
    return <p>{t('alertsPage.unowned.hidden')}</p>;
  }
  return (
    <PagedList list={list} moreLabel={t('alertsPage.unowned.more')}>
      <FiringHead list={list}>
        <div role="status" className={classes.total}>
          {last?.total === 0
            ? t(narrowed ? 'alertsPage.noMatch' : 'alertsPage.unowned.none')
            : t('alertsPage.unowned.total', { count: last?.total ?? 0 })}
        </div>
      </FiringHead>
      {alerts.length > 0 && (
        <p className={classes.help}>{t('alertsPage.unowned.help')}</p>
      )}
      <ul className={classes.list}>
        {alerts.map(alert => (
          <li key={`${alert.name} ${alert.severityText}`}>
            <UnownedItem alert={alert} />
          </li>
        ))}
      </ul>
    </PagedList>
  );
}
