import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import {
  CalendarLayer,
  MAX_CALENDAR_LENGTH,
} from 'backstage-plugin-runbook-common';
import { ChangeEvent, useRef, useState } from 'react';
import { rotationApiRef } from '../../api';
import { useRunbookTranslation } from '../../translation';
import { useChangeErrorText } from '../changes/useChangeErrorText';
import { useRotationContext } from '../RotationContext';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1) },
  button: { minHeight: 44 },
}));

/** Reads a layer's calendar now, or takes it from a file where it has no address. */
export function CalendarUpdate({ layer }: { layer: string }) {
  const { detail, may } = useRotationContext();
  const latest = detail.versions[detail.versions.length - 1];
  const calendar = latest?.layers.find(
    (known): known is CalendarLayer =>
      known.kind === 'calendar' && known.name === layer,
  );
  return calendar && may.update ? <UpdateButton calendar={calendar} /> : null;
}

function UpdateButton({ calendar }: { calendar: CalendarLayer }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const api = useApi(rotationApiRef);
  const { detail, reload } = useRotationContext();
  const errorText = useChangeErrorText();
  const file = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  const run = async (update: () => Promise<unknown>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await update();
      await reload();
    } catch (error) {
      setFailure(errorText(toError(error)));
    }
    setBusy(false);
  };
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0];
    // The same file, mended, can then be chosen again.
    const text = await chosen?.text();
    target.value = '';
    if (text === undefined) {
      return;
    }
    if (text.length > MAX_CALENDAR_LENGTH) {
      setFailure(t('rotation.now.calendarTooLarge'));
      return;
    }
    await run(() => api.putRotationCalendar(detail.id, calendar.name, text));
  };
  const update = calendar.url
    ? () => run(() => api.refreshRotationCalendars(detail.id))
    : () => file.current?.click();
  return (
    <div className={classes.root}>
      <input
        ref={file}
        type="file"
        accept=".ics,text/calendar"
        aria-label={t('rotation.now.calendarFile', { layer: calendar.name })}
        onChange={take}
        hidden
      />
      <Button
        className={classes.button}
        variant="outlined"
        size="small"
        aria-disabled={busy}
        onClick={busy ? undefined : update}
      >
        {busy && t('rotation.actions.busy')}
        {!busy &&
          (calendar.url
            ? t('rotation.now.calendarRefresh')
            : t('rotation.now.calendarReplace'))}
      </Button>
      {failure && (
        <Alert severity="error" variant="outlined">
          {t('rotation.actions.failed', { reason: failure })}
        </Alert>
      )}
    </div>
  );
}
