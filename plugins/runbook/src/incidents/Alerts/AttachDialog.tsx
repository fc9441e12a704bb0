import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useId } from 'react';
import { Age } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { ActButton } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { useTextStyles } from '../layout';
import { useFiringElsewhere } from './useFiringElsewhere';

/** Attaches an alert that fires on an affected service. */
export function AttachDialog({ onClose }: { onClose: () => void }) {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const { firing, failed } = useFiringElsewhere(detail);
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth>
      <DialogTitle id={titleId}>{t('incident.alerts.attachTitle')}</DialogTitle>
      <DialogContent>
        <div>{t('incident.alerts.attachHelp')}</div>
        <div role="status">
          {!firing && !failed && t('incident.alerts.loading')}
          {failed && t('incident.alerts.attachFailed')}
          {firing?.length === 0 && t('incident.alerts.attachNone')}
        </div>
        <ul className={text.list}>
          {firing?.map(({ id, name, startsAt, annotations }) => (
            <li key={id} className={text.row}>
              <div className={text.grow}>
                <span className={text.strong}>{name}</span>
                {annotations.summary && <div>{annotations.summary}</div>}
                <div className={text.small}>
                  {t('incident.alerts.firing')} <Age at={startsAt} />
                </div>
              </div>
              <ActButton
                label={t('incident.alerts.attachOneNamed', { name })}
                change={(api, options) =>
                  api.attachAlert(detail.id, id, options)
                }
              >
                {t('incident.alerts.attachOne')}
              </ActButton>
            </li>
          ))}
        </ul>
      </DialogContent>
      <DialogActions>
        <Button className={text.button} onClick={onClose}>
          {t('incident.alerts.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
