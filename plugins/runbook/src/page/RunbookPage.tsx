import { Header, HeaderTabs, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Navigate,
  Route,
  Routes,
  useLocation,
  useNavigate,
} from 'react-router-dom';
import { AlertPage, AlertsPage } from '../alerts';
import { FindProcedureButton } from '../finding';
import { IncidentsPage } from '../incidents';
import { RotationsPage } from '../rotations';
import { runbookTranslationRef } from '../translation';

/** The page of the plugin, for apps on the legacy frontend system. */
export function RunbookPage() {
  const { t } = useTranslationRef(runbookTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('rotation.page.plugin')}>
        <FindProcedureButton />
      </Header>
      <Tabs />
      <Routes>
        <Route path="/" element={<Navigate to="rotations" replace />} />
        <Route path="/rotations/*" element={<RotationsPage />} />
        <Route path="/alerts" element={<AlertsPage />} />
        <Route path="/alert" element={<AlertPage />} />
        <Route path="/incidents/*" element={<IncidentsPage />} />
      </Routes>
    </Page>
  );
}

/** As the new frontend system makes them of the sub pages. */
function Tabs() {
  const { t } = useTranslationRef(runbookTranslationRef);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const tabs = [
    { id: 'rotations', label: t('rotation.list.title') },
    { id: 'alerts', label: t('alertsPage.tab') },
    { id: 'incidents', label: t('incident.card.title') },
  ];
  return (
    <HeaderTabs
      tabs={tabs}
      selectedIndex={Math.max(
        0,
        tabs.findIndex(({ id }) => pathname.split('/').includes(id)),
      )}
      onChange={index => navigate(tabs[index]?.id ?? '')}
    />
  );
}
