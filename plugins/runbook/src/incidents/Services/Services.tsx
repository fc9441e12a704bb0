import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { useRunbookTranslation } from '../../translation';
import { ActButton } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { isOpen } from '../isOpen';
import { Panel, useTextStyles } from '../layout';
import { AddServiceDialog } from './AddServiceDialog';

/** The services that the incident affects, each with its owner. */
export function Services() {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const [adding, setAdding] = useState(false);
  const { services } = detail;
  const live = isOpen(detail) && detail.may.update;
  return (
    <Panel title={t('incident.services.title')} id="services">
      <ul className={text.list}>
        {services.map(({ entityRef, title, owner }) => (
          <li key={entityRef} className={text.row}>
            <div className={text.grow}>
              <EntityRefLink entityRef={entityRef} title={title} hideIcon />
              {owner && (
                <span className={text.small}>
                  {' '}
                  {t('incident.services.ownedBy')}{' '}
                  <EntityRefLink entityRef={owner} hideIcon />
                </span>
              )}
            </div>
            {live && services.length > 1 && (
              <ActButton
                variant="text"
                label={t('incident.services.removeNamed', { name: title })}
                change={api => api.removeService(detail.id, entityRef)}
              >
                {t('incident.services.remove')}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      {live && (
        <Button className={text.button} onClick={() => setAdding(true)}>
          {t('incident.services.add')}
        </Button>
      )}
      {adding && <AddServiceDialog onClose={() => setAdding(false)} />}
    </Panel>
  );
}
