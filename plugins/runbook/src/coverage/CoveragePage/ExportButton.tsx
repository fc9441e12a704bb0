import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import DownloadIcon from '@material-ui/icons/GetApp';
import { EndpointQuery, endpoints } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { coverageApiRef } from '../../api';
import { saveFile } from '../../files';
import { useErrorText } from '../../states';
import { useRunbookTranslation } from '../../translation';

export interface ExportButtonProps {
  asked: EndpointQuery<typeof endpoints.exportCoverage>;
}

/**
 * Saves the services that the filters let through as a table. A plain link
 * would come without the reader's credentials.
 */
export function ExportButton({ asked }: ExportButtonProps) {
  const { t } = useRunbookTranslation();
  const api = useApi(coverageApiRef);
  const errorText = useErrorText({
    notPermitted: t('coverage.notPermitted'),
    notFound: t('coverage.notFound'),
  });
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });
  const save = async () => {
    setState({ busy: true });
    try {
      saveFile(await api.exportCoverage(asked), 'coverage.csv');
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, error: toError(error) });
    }
  };
  return (
    <div>
      <Button
        variant="outlined"
        style={{ minHeight: 44 }}
        startIcon={<DownloadIcon />}
        onClick={state.busy ? undefined : save}
        aria-disabled={state.busy}
      >
        {state.busy ? t('coverage.export.busy') : t('coverage.export.label')}
      </Button>
      {state.error && (
        <div role="alert">
          {t('coverage.export.failed', { reason: errorText(state.error) })}
        </div>
      )}
    </div>
  );
}
