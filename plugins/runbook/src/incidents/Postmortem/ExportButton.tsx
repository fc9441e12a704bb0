import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { incidentApiRef } from '../../api';
import { saveFile } from '../../files';
import { useRunbookTranslation } from '../../translation';
import { ActError } from '../act';
import { useTextStyles } from '../layout';

/** Gives the saved postmortem as a Markdown file. */
export function ExportButton({ incident }: { incident: string }) {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const api = useApi(incidentApiRef);
  const [error, setError] = useState<Error>();
  const save = async () => {
    setError(undefined);
    try {
      saveFile(
        await api.exportPostmortem(incident),
        `${incident}-postmortem.md`,
      );
    } catch (failure) {
      setError(toError(failure));
    }
  };
  return (
    <span>
      <Button className={text.button} variant="outlined" onClick={save}>
        {t('incident.postmortem.export')}
      </Button>
      <ActError error={error} />
    </span>
  );
}
