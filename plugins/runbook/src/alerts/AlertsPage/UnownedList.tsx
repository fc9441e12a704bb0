import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback } from 'react';
import { alertApiRef } from '../../api';
import { Age } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { Asked } from './FiringList';
import { PagedList } from './PagedList';
import { UnownedItem } from './UnownedItem';
import { useFiringPages } from './useFiringPages';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
  total: { fontWeight: 700 },
  quiet: { color: quietText(theme) },
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
      <div role="status" className={classes.total}>
        {last?.total === 0
          ? t(narrowed ? 'alertsPage.noMatch' : 'alertsPage.unowned.none')
          : t('alertsPage.unowned.total', { count: last?.total ?? 0 })}
      </div>
      {list.knownAt !== undefined && (
        <div className={classes.quiet}>
          {t('alerts.firing.asked')} <Age at={list.knownAt} />
        </div>
      )}
      {last?.truncated && <p>{t('alertsPage.truncated')}</p>}
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
