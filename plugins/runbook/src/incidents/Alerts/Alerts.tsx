import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { useRunbookTranslation } from '../../translation';
import { useIncidentContext } from '../IncidentContext';
import { isOpen } from '../isOpen';
import { Panel, useTextStyles } from '../layout';
import { AlertRow } from './AlertRow';
import { AttachDialog } from './AttachDialog';

/** The alerts of the incident, those that still fire first. */
export function Alerts() {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const [attaching, setAttaching] = useState(false);
  const isFiring = ({ endedAt }: { endedAt?: string }) => endedAt === undefined;
  const ordered = [
    ...detail.alerts.filter(isFiring),
    ...detail.alerts.filter(alert => !isFiring(alert)),
  ];
  return (
    <Panel title={t('incident.alerts.title')} id="alerts">
      {ordered.length === 0 && (
        <p className={text.quiet}>{t('incident.alerts.none')}</p>
      )}
      <ul className={text.list}>
        {ordered.map(alert => (
          <AlertRow key={alert.id} alert={alert} />
        ))}
      </ul>
      {isOpen(detail) && detail.may.update && (
        <Button className={text.button} onClick={() => setAttaching(true)}>
          {t('incident.alerts.attach')}
        </Button>
      )}
      {attaching && <AttachDialog onClose={() => setAttaching(false)} />}
    </Panel>
  );
}
