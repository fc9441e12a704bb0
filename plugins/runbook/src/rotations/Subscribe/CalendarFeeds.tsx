import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import {
  CalendarToken,
  NewCalendarToken,
} from 'backstage-plugin-runbook-common';
import { FormEvent, useState } from 'react';
import { RotationApi, rotationApiRef } from '../../api';
import { Known, memoryOf, useLastKnown } from '../../hooks';
import { LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import {
  ChoiceField,
  TextBox,
  useChangeErrorText,
  useSubmit,
} from '../../forms';
import { useRotationContext } from '../RotationContext';
import { RotationLoadFailure } from '../RotationTab/RotationLoadFailure';
import { FeedAddress } from './FeedAddress';
import { FeedList } from './FeedList';

const useStyles = makeStyles(theme => ({
  form: {
    display: 'grid',
    gap: theme.spacing(2),
    justifyItems: 'start',
    maxWidth: '36rem',
    margin: theme.spacing(1, 0, 2),
  },
  button: { minHeight: 44 },
}));

const feeds = new WeakMap<
  RotationApi,
  Map<string, Known<{ tokens: CalendarToken[] }>>
>();

/** Makes, lists and closes the reader's calendar feeds. */
export function CalendarFeeds() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const api = useApi(rotationApiRef);
  const { detail } = useRotationContext();
  const errorText = useChangeErrorText();
  const known = useLastKnown(memoryOf(feeds, api), 'mine', () =>
    listReadable(api),
  );
  const [what, setWhat] = useState<'rotation' | 'mine'>('rotation');
  const [label, setLabel] = useState('');
  const [made, setMade] = useState<{ id: string; url: string }>();
  const { busy, error, submit } = useSubmit<NewCalendarToken>();

  const create = (event: FormEvent) => {
    event.preventDefault();
    if (busy) {
      return;
    }
    const asked = {
      ...(what === 'rotation' && { rotation: detail.id }),
      ...(label.trim() && { label: label.trim() }),
    };
    submit(
      asked,
      () => asked,
      async (body, options) => {
        const { token, url } = await api.createCalendarToken(body, options);
        setMade({ id: token.id, url });
        setLabel('');
        known.reload();
      },
    );
  };
  return (
    <>
      <p>{t('rotation.subscribe.explained')}</p>
      <form className={classes.form} onSubmit={create}>
        <ChoiceField
          label={t('rotation.subscribe.what')}
          value={what}
          choices={[
            {
              value: 'rotation',
              label: t('rotation.subscribe.thisRotation', {
                title: detail.title,
              }),
            },
            { value: 'mine', label: t('rotation.subscribe.myShifts') },
          ]}
          onChange={setWhat}
        />
        <TextBox
          label={t('rotation.subscribe.label')}
          inputProps={{ maxLength: 60 }}
          value={label}
          onChange={event => setLabel(event.target.value)}
        />
        <Button
          type="submit"
          className={classes.button}
          variant="contained"
          color="primary"
          aria-disabled={busy}
        >
          {busy ? t('rotation.actions.busy') : t('rotation.subscribe.create')}
        </Button>
      </form>
      {error && (
        <Alert severity="error" variant="outlined">
          {t('rotation.actions.failed', { reason: errorText(error) })}
        </Alert>
      )}
      {made && <FeedAddress url={made.url} />}
      <RotationLoadFailure
        part={known}
        title={t('rotation.subscribe.loadFailed')}
      />
      {known.value ? (
        <FeedList
          tokens={known.value.tokens}
          onRevoked={id => {
            if (made?.id === id) {
              setMade(undefined);
            }
            known.reload();
          }}
        />
      ) : (
        known.loading && <LoadingSkeleton lines={2} />
      )}
    </>
  );
}

/**
 * The reader's feeds. While they are here, those of what they may not read any
 * more are closed: a calendar program cannot be asked who reads it.
 */
async function listReadable(api: RotationApi) {
  const { tokens } = await api.listCalendarTokens();
  const readable = tokens.filter(({ unreadable }) => !unreadable);
  if (readable.length < tokens.length) {
    await api.closeUnreadableCalendarTokens();
  }
  return { tokens: readable };
}
