import { useApi } from '@backstage/core-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import {
  IncidentDetail,
  NewIncident,
  ServiceIncidents,
} from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { incidentApiRef } from '../../api';
import { ChangeDialog } from '../../rotations/changes/ChangeDialog';
import { TextBox } from '../../rotations/changes/fields';
import { useSubmit } from '../../rotations/changes/useSubmit';
import { useRunbookTranslation } from '../../translation';
import { useTextStyles } from '../layout';
import { Proposal, severityFor } from './proposal';
import { SeverityChoice } from './SeverityChoice';

export interface DeclareDialogProps {
  entityRef: string;
  /** What the service is called. */
  name: string;
  known: ServiceIncidents;
  proposal: Proposal;
  onDeclared: (incident: IncidentDetail) => void;
  onClose: () => void;
}

/** Declares an incident; all but what is wrong is filled in already. */
export function DeclareDialog(props: DeclareDialogProps) {
  const { entityRef, name, known, proposal, onDeclared, onClose } = props;
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const api = useApi(incidentApiRef);
  const { busy, error, submit } = useSubmit<NewIncident>();
  const [title, setTitle] = useState(proposal.title);
  const [severity, setSeverity] = useState(() =>
    severityFor(proposal.severity, known),
  );
  const [drill, setDrill] = useState(proposal.drill);
  const declare = () =>
    submit(
      { title, severity, drill },
      () => ({
        service: entityRef,
        title: title.trim(),
        severity,
        drill,
        ...(proposal.alert && { alerts: [proposal.alert] }),
      }),
      async (body, options) =>
        onDeclared(await api.declareIncident(body, options)),
    );
  return (
    <ChangeDialog
      title={
        drill
          ? t('incident.declare.titleDrill', { service: name })
          : t('incident.declare.title', { service: name })
      }
      submitText={
        drill ? t('incident.declare.submitDrill') : t('incident.declare.submit')
      }
      busy={busy}
      error={error}
      missing={title.trim() ? undefined : t('incident.declare.nameMissing')}
      onSubmit={declare}
      onClose={onClose}
    >
      <TextBox
        label={t('incident.declare.name')}
        value={title}
        onChange={event => setTitle(event.target.value)}
        inputProps={{ maxLength: 200, autoFocus: true }}
      />
      <SeverityChoice
        severities={known.severities}
        value={severity}
        onChange={setSeverity}
      />
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={drill}
            onChange={(_, checked) => setDrill(checked)}
          />
        }
        label={t('incident.declare.drill')}
      />
      <div className={text.quiet}>
        {t('incident.declare.lead')}{' '}
        {proposal.alert && t('incident.declare.alert')}
      </div>
    </ChangeDialog>
  );
}
