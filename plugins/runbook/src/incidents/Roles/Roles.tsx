import { RESPONDER_ROLES } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';
import { Panel, useTextStyles } from '../layout';
import { RoleRow } from './RoleRow';

/** Who does what; only the commander is required. */
export function Roles() {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  return (
    <Panel title={t('incident.roles.title')} id="roles">
      <ul className={text.list}>
        {RESPONDER_ROLES.map(role => (
          <RoleRow key={role} role={role} />
        ))}
      </ul>
    </Panel>
  );
}
