import { useState } from 'react';
import { newIdempotencyKey } from '../../api/newIdempotencyKey';
import { ChangeDialog, SelectField, TextBox } from '../../forms';
import { isSecret, valueInAddress } from '../../runbooks/placeholders';
import { keptValues } from '../../runbooks/running';
import { useRunbookTranslation } from '../../translation';
import { useAct } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { useTextStyles } from '../layout';
import { useRunText } from './useRunText';

/** A procedure, by the service in whose runbook it stands and its place there. */
export interface ProcedurePlace {
  entityRef: string;
  fragment: string;
}

export interface StartRunDialogProps {
  /** Chosen already. */
  proposed?: ProcedurePlace;
  /** Query of an address whose `var.` fields fill the placeholders. */
  search?: string;
  onClose: () => void;
}

/** Starts a procedure in the incident, with the values of its commands. */
export function StartRunDialog(props: StartRunDialogProps) {
  const { proposed, search = '', onClose } = props;
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const { busy, error, run } = useAct();
  const [id] = useState(newIdempotencyKey);
  const { procedures } = detail.snapshot;
  const [place, setPlace] = useState(proposed ?? procedures[0]);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const loaded = useRunText(
    place?.entityRef ?? detail.services[0]?.entityRef ?? '',
    place?.fragment ?? '',
  );
  const keyOf = ({ entityRef, fragment }: ProcedurePlace) =>
    `${entityRef} ${fragment}`;
  const known = procedures.some(one => place && keyOf(one) === keyOf(place));
  const choices = [
    ...(place && !known
      ? [{ ...place, title: loaded.text?.title ?? place.fragment }]
      : []),
    ...procedures,
  ];
  const title =
    loaded.text?.title ??
    choices.find(one => place && keyOf(one) === keyOf(place))?.title;
  const valueOf = (key: string) =>
    typed[key] ?? valueInAddress(search, place?.fragment ?? '', key) ?? '';
  const submit = async () => {
    if (place && title !== undefined) {
      const body = {
        run: id,
        service: place.entityRef,
        fragment: place.fragment,
        title,
        values: keptValues(loaded.text, valueOf),
        ...(loaded.text && { steps: loaded.text.steps }),
      };
      const done = await run(
        (api, options) => api.startRun(detail.id, body, options),
        body,
      );
      if (done) {
        onClose();
      }
    }
  };
  return (
    <ChangeDialog
      title={t('incident.runs.startTitle')}
      submitText={t('incident.runs.startNow')}
      busy={busy}
      error={error}
      missing={place && title ? undefined : t('incident.runs.choose')}
      onSubmit={submit}
      onClose={onClose}
    >
      {choices.length === 0 && <div>{t('incident.runs.noProcedures')}</div>}
      {place && choices.length > 0 && (
        <SelectField
          label={t('incident.runs.procedure')}
          value={keyOf(place)}
          choices={choices.map(one => ({
            value: keyOf(one),
            label: one.title,
          }))}
          onChange={chosen =>
            setPlace(choices.find(one => keyOf(one) === chosen))
          }
        />
      )}
      <div role="status" className={text.small}>
        {!loaded.runbook.error &&
          !loaded.layout &&
          place &&
          t('incident.runs.loading')}
        {loaded.text && t('incident.runs.steps', { count: loaded.text.steps })}
        {loaded.runbook.error && !loaded.layout && t('incident.runs.unread')}
      </div>
      {loaded.text && loaded.text.placeholders.length > 0 && (
        <>
          <div className={text.strong}>{t('incident.runs.values')}</div>
          {loaded.text.placeholders.map(({ key, token }) =>
            isSecret(key) ? (
              <div key={key} className={text.small}>
                {token}: {t('incident.runs.secretValue')}
              </div>
            ) : (
              <TextBox
                key={key}
                label={key.replace(/[-_]+/g, ' ')}
                value={valueOf(key)}
                onChange={event =>
                  setTyped({ ...typed, [key]: event.target.value })
                }
                inputProps={{
                  maxLength: 2_000,
                  autoComplete: 'off',
                  autoCapitalize: 'off',
                  spellCheck: false,
                }}
              />
            ),
          )}
        </>
      )}
    </ChangeDialog>
  );
}
