import Button from '@material-ui/core/Button';
import { AttachedAlertData } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { usePlaceAddress } from '../../alerts/hooks/usePlaceAddress';
import { Age } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { ActButton } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { isOpen } from '../isOpen';
import { AtTime, useTextStyles } from '../layout';
import { StartRunDialog } from '../Runs/StartRunDialog';

/** An attached alert: whether it still fires, and what to do about it. */
export function AlertRow({ alert }: { alert: AttachedAlertData }) {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const { place } = usePlaceAddress();
  const [starting, setStarting] = useState(false);
  const { id, name, startedAt, endedAt, severity, summary, procedure } = alert;
  const live = isOpen(detail) && detail.may.update;
  return (
    <li className={text.row}>
      <div className={text.grow}>
        <span className={text.strong}>{name}</span>{' '}
        {severity && <span className={text.small}>{severity}</span>}
        {summary && <div>{summary}</div>}
        <div className={text.small}>
          {endedAt ? (
            <>
              {t('incident.alerts.ended')} <AtTime at={endedAt} />
            </>
          ) : (
            <>
              {t('incident.alerts.firing')} <Age at={startedAt} />
            </>
          )}
        </div>
      </div>
      <div className={text.actions}>
        {procedure && (
          <Button
            className={text.button}
            variant="outlined"
            component={RouterLink}
            role="link"
            to={place(procedure)}
            aria-label={t('incident.alerts.procedureNamed', { name })}
          >
            {t('incident.alerts.procedure')}
          </Button>
        )}
        {procedure?.fragment !== undefined && live && (
          <Button
            className={text.button}
            variant="outlined"
            aria-label={t('incident.alerts.startNamed', { name })}
            onClick={() => setStarting(true)}
          >
            {t('incident.alerts.start')}
          </Button>
        )}
        {live && (
          <ActButton
            variant="text"
            label={t('incident.alerts.detachNamed', { name })}
            change={api => api.detachAlert(detail.id, id)}
          >
            {t('incident.alerts.detach')}
          </ActButton>
        )}
      </div>
      {starting && procedure?.fragment !== undefined && (
        <StartRunDialog
          proposed={{
            entityRef: procedure.entityRef,
            fragment: procedure.fragment,
          }}
          onClose={() => setStarting(false)}
        />
      )}
    </li>
  );
}
