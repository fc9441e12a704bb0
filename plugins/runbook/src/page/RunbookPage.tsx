import { Header, HeaderTabs, Page } from '@backstage/core-components';
import {
  Navigate,
  Route,
  Routes,
  useLocation,
  useNavigate,
} from 'react-router-dom';
import { AlertPage, AlertsPage } from '../alerts';
import { CoveragePage } from '../coverage';
import { FindProcedureButton } from '../finding';
import { IncidentsPage } from '../incidents';
import { OnCallPage, RotationsPage } from '../rotations';
import { useRunbookTranslation } from '../translation';

/** The page of the plugin, for apps on the legacy frontend system. */
export function RunbookPage() {
  const { t } = useRunbookTranslation();
  return (
    <Page themeId="tool">
      <Header title={t('rotation.page.plugin')}>
        <FindProcedureButton />
      </Header>
      <Tabs />
      <Routes>
        <Route path="/" element={<Navigate to="on-call" replace />} />
        <Route path="/on-call" element={<OnCallPage />} />
        <Route path="/rotations/*" element={<RotationsPage />} />
        <Route path="/alerts" element={<AlertsPage />} />
        <Route path="/alert" element={<AlertPage />} />
        <Route path="/incidents/*" element={<IncidentsPage />} />
        <Route path="/coverage" element={<CoveragePage />} />
      </Routes>
    </Page>
  );
}

/** As the new frontend system makes them of the sub pages. */
function Tabs() {
  const { t } = useRunbookTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const tabs = [
    { id: 'on-call', label: t('onCallPage.tab') },
    { id: 'rotations', label: t('rotation.list.title') },
    { id: 'alerts', label: t('alertsPage.tab') },
    { id: 'incidents', label: t('incident.card.title') },
    { id: 'coverage', label: t('coverage.tab') },
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
