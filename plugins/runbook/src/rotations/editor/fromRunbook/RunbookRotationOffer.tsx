import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { RotationDetail } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { useErrorText } from '../../../states';
import { useRunbookTranslation } from '../../../translation';
import { viewerZone } from '../../times';
import { RotationEditor } from '../RotationEditor';
import { findCandidates } from './findCandidates';
import { matchName } from './matchName';
import { StartingForm } from './startingForm';
import { startFromTable } from './startFromTable';
import { useRunbookTable } from './useRunbookTable';

export interface RunbookRotationOfferProps {
  /** The service whose runbook is looked at. */
  entityRef: string;
  /** What the service is called. */
  title: string;
  /** Owner of the service. */
  owner?: string;
  onSaved: (saved: RotationDetail) => void;
}

/** Offers the rotation table of a service's runbook as a draft; shows nothing where there is none. */
export function RunbookRotationOffer(props: RunbookRotationOfferProps) {
  const { entityRef, title, owner, onSaved } = props;
  const { t } = useRunbookTranslation();
  const catalog = useApi(catalogApiRef);
  const errorText = useErrorText();
  const found = useRunbookTable(entityRef);
  const [start, setStart] = useState<StartingForm>();
  const [error, setError] = useState<Error>();
  if (!found) {
    return null;
  }
  const open = async () => {
    setError(undefined);
    try {
      const { table, source } = found;
      const candidates = await findCandidates(
        catalog,
        table.layers.flatMap(({ turns }) => turns.flat()),
      );
      setStart(
        startFromTable(table, {
          title,
          owner: owner?.startsWith('group:') ? owner : '',
          timeZone: viewerZone(),
          source,
          now: Date.now(),
          matchOf: name => matchName(name, candidates),
        }),
      );
    } catch (reason) {
      setError(toError(reason));
    }
  };
  return (
    <Alert severity="info" variant="outlined">
      <AlertTitle>{t('rotation.editor.fromRunbook.title')}</AlertTitle>
      <p>{t('rotation.editor.fromRunbook.text')}</p>
      <Button variant="outlined" onClick={open}>
        {t('rotation.editor.fromRunbook.use')}
      </Button>
      {error && <p role="alert">{errorText(error)}</p>}
      {start && (
        <RotationEditor
          owner={start.form.owner}
          start={start}
          onSaved={saved => {
            setStart(undefined);
            onSaved(saved);
          }}
          onClose={() => setStart(undefined)}
        />
      )}
    </Alert>
  );
}
