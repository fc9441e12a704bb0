import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { ACKNOWLEDGE_PARAM } from 'backstage-plugin-runbook-common';
import { useTabAddress } from '../../hooks';
import { useRunbookTranslation } from '../../translation';
import { ActButton } from '../act';
import { useIncidentContext } from '../IncidentContext';

/** What a page's link leads to: one button, above all else. */
export function AskedToAcknowledge() {
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const { search } = useTabAddress();
  const { id, state, may } = detail;
  if (
    !new URLSearchParams(search).has(ACKNOWLEDGE_PARAM) ||
    state !== 'declared' ||
    !may.update
  ) {
    return null;
  }
  return (
    <Alert
      severity="error"
      variant="outlined"
      action={
        <ActButton
          variant="contained"
          label={t('incident.paged.acknowledge')}
          change={(api, options) => api.acknowledge(id, options)}
        >
          {t('incident.transition.acknowledge')}
        </ActButton>
      }
    >
      <AlertTitle>{t('incident.paged.title')}</AlertTitle>
      {t('incident.transition.acknowledgeHelp')}
    </Alert>
  );
}
