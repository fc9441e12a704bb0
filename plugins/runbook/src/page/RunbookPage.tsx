import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Navigate, Route, Routes } from 'react-router-dom';
import { IncidentsPage } from '../incidents';
import { RotationsPage } from '../rotations';
import { runbookTranslationRef } from '../translation';

/** The page of the plugin, for apps on the legacy frontend system. */
export function RunbookPage() {
  const { t } = useTranslationRef(runbookTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('rotation.page.plugin')} />
      <Routes>
        <Route path="/" element={<Navigate to="rotations" replace />} />
        <Route path="/rotations/*" element={<RotationsPage />} />
        <Route path="/incidents/*" element={<IncidentsPage />} />
      </Routes>
    </Page>
  );
}
