import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import Link from '@material-ui/core/Link';
import Alert from '@material-ui/lab/Alert';
import {
  IncidentService,
  procedureCreatePermission,
  WrittenProcedure,
} from 'backstage-plugin-runbook-common';
import { lazy, Suspense, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { usePlaceAddress } from '../../alerts/hooks/usePlaceAddress';
import { useErrorText } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useIncidentContext } from '../IncidentContext';
import { useTextStyles } from '../layout';
import { useIncidentDraft } from './useIncidentDraft';

const OpenedEditor = lazy(async () => ({
  default: (await import('../../runbooks/writing/editor')).OpenedEditor,
}));

/**
 * Keeps what was done in an incident that is over for the next one: a button
 * for each of its services that the reader may write procedures of.
 */
export function MakeProcedure() {
  const { detail } = useIncidentContext();
  if (detail.state !== 'resolved') {
    return null;
  }
  const services = detail.services.filter(({ found }) => found);
  return (
    <>
      {services.map(service => (
        <MakeFor
          key={service.entityRef}
          service={service}
          isOnly={services.length === 1}
        />
      ))}
    </>
  );
}

function MakeFor(props: { service: IncidentService; isOnly: boolean }) {
  const { service, isOnly } = props;
  const { entityRef, title } = service;
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const errorText = useErrorText();
  const { place } = usePlaceAddress();
  const { allowed } = usePermission({
    permission: procedureCreatePermission,
    resourceRef: entityRef,
  });
  const { make, close, ...making } = useIncidentDraft(entityRef);
  const [saved, setSaved] = useState<WrittenProcedure>();
  if (!allowed) {
    return null;
  }
  const label = isOnly
    ? t('makeProcedure.button')
    : t('makeProcedure.buttonOf', { service: title });
  return (
    <>
      <Button
        className={text.button}
        variant="outlined"
        aria-disabled={making.state === 'loading'}
        onClick={() => making.state !== 'loading' && make()}
      >
        {making.state === 'loading' ? t('makeProcedure.loading') : label}
      </Button>
      {making.state === 'failed' && (
        <Alert severity="error" variant="outlined">
          {t('makeProcedure.failed', { reason: errorText(making.error) })}
        </Alert>
      )}
      <div role="status">
        {saved && (
          <Alert severity="success" variant="outlined">
            {t('makeProcedure.saved', { title: saved.content.title })}{' '}
            <Link
              component={RouterLink}
              underline="always"
              to={place({ entityRef, fragment: saved.slug })}
            >
              {t('makeProcedure.open')}
            </Link>
          </Alert>
        )}
      </div>
      {making.state === 'made' && (
        <Suspense fallback={null}>
          <OpenedEditor
            entityRef={entityRef}
            beginning={{ name: detail.id, form: making.draft }}
            onSaved={procedure => {
              setSaved(procedure);
              close();
            }}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}
