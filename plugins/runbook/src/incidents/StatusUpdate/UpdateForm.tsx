import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { FormEvent, useState } from 'react';
import { TextBox } from '../../rotations/changes/fields';
import { useChangeErrorText } from '../../rotations/changes/useChangeErrorText';
import { useDurationText } from '../../rotations/times';
import { Age } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useIncidentContext } from '../IncidentContext';
import { useTextStyles } from '../layout';
import { useStatusUpdate } from './useStatusUpdate';

const LONGEST_MINUTES = 1_440;
const PARTS = ['impact', 'known', 'next'] as const;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(1.5),
    marginTop: theme.spacing(2),
  },
  minutes: { maxWidth: '22rem' },
}));

/** Says how things stand. Kept while it is typed, and sent once. */
export function UpdateForm() {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const { lastUpdate, policy } = detail;
  const duration = useDurationText();
  const errorText = useChangeErrorText();
  const form = useStatusUpdate();
  const { draft, busy, error } = form;
  const [tried, setTried] = useState(false);
  const complete = PARTS.every(part => draft[part].trim());
  const minutes = draft.nextInMinutes.trim();
  const badMinutes =
    minutes !== '' &&
    !(Number(minutes) >= 1 && Number(minutes) <= LONGEST_MINUTES);
  const isEmpty = PARTS.every(part => !draft[part]);
  const waiting = draft.sending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complete && !badMinutes && !busy && !waiting) {
      form.send();
      setTried(false);
    }
  };
  return (
    <form className={classes.root} onSubmit={submit} noValidate>
      {PARTS.map(part => (
        <TextBox
          key={part}
          multiline
          label={t(`incident.update.${part}`)}
          value={draft[part]}
          onChange={event => form.change(part, event.target.value)}
          inputProps={{
            maxLength: 10_000,
            readOnly: waiting !== undefined,
            ...(part === 'impact' && { 'data-jump': 'update' }),
          }}
        />
      ))}
      <div className={classes.minutes}>
        <TextBox
          label={t('incident.update.nextIn')}
          value={draft.nextInMinutes}
          onChange={event => form.change('nextInMinutes', event.target.value)}
          inputProps={{ inputMode: 'numeric', readOnly: waiting !== undefined }}
        />
        {policy.updateEvery !== undefined && (
          <div className={text.small}>
            {t('incident.update.nextInHelp', {
              length: duration(policy.updateEvery),
            })}
          </div>
        )}
      </div>
      {waiting && !busy && (
        <Alert severity="warning" variant="outlined">
          {t('incident.update.waiting')} <Age at={waiting.since} />.{' '}
          <Button className={text.button} onClick={form.unsend}>
            {t('incident.update.unsend')}
          </Button>
        </Alert>
      )}
      {error && (
        <Alert severity="error" variant="outlined">
          {t('incident.update.refused', { reason: errorText(error) })}
        </Alert>
      )}
      <div className={text.actions}>
        <Button
          className={text.button}
          type="submit"
          variant="contained"
          color="primary"
          aria-disabled={busy || waiting !== undefined}
        >
          {busy ? t('incident.act.busy') : t('incident.update.send')}
        </Button>
        {lastUpdate && isEmpty && (
          <Button
            className={text.button}
            onClick={() => form.reuse(lastUpdate)}
          >
            {t('incident.update.reuse')}
          </Button>
        )}
      </div>
      <div role="status" className={text.small}>
        {tried && !complete && t('incident.update.missing')}
        {badMinutes && t('incident.update.badMinutes')}
        {!isEmpty && !tried && !waiting && t('incident.update.kept')}
        {isEmpty && form.sentAt !== undefined && t('incident.update.given')}
      </div>
    </form>
  );
}
