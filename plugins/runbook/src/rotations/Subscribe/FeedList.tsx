import { toError } from '@backstage/errors';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { CalendarToken } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { rotationApiRef } from '../../api';
import { Age } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { useChangeErrorText } from '../changes/useChangeErrorText';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  text: { flex: '1 1 14rem', minWidth: 0 },
  quiet: { color: quietText(theme) },
  button: { minHeight: 44 },
}));

export interface FeedListProps {
  tokens: readonly CalendarToken[];
  onRevoked: (id: string) => void;
}

/** The reader's calendar feeds, each to be closed at a press. */
export function FeedList({ tokens, onRevoked }: FeedListProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const api = useApi(rotationApiRef);
  const errorText = useChangeErrorText();
  const [busy, setBusy] = useState<string>();
  const [error, setError] = useState<Error>();
  if (tokens.length === 0) {
    return <p className={classes.quiet}>{t('rotation.subscribe.none')}</p>;
  }
  const revoke = async (id: string) => {
    setBusy(id);
    setError(undefined);
    try {
      await api.deleteCalendarToken(id);
      onRevoked(id);
    } catch (failure) {
      setError(toError(failure));
    }
    setBusy(undefined);
  };
  const nameOf = ({ rotation, label }: CalendarToken) =>
    [rotation?.title ?? t('rotation.subscribe.myShifts'), label]
      .filter(Boolean)
      .join(', ');
  return (
    <>
      <ul className={classes.list} aria-label={t('rotation.subscribe.mine')}>
        {tokens.map(token => (
          <li key={token.id} className={classes.item}>
            <div className={classes.text}>
              {nameOf(token)}
              <div className={classes.quiet}>
                {t('rotation.subscribe.made')} <Age at={token.createdAt} />
                {', '}
                {token.lastUsedAt ? (
                  <>
                    {t('rotation.subscribe.read')} <Age at={token.lastUsedAt} />
                  </>
                ) : (
                  t('rotation.subscribe.neverRead')
                )}
              </div>
            </div>
            <Button
              className={classes.button}
              variant="outlined"
              aria-disabled={busy !== undefined}
              aria-label={t('rotation.subscribe.revokeNamed', {
                name: nameOf(token),
              })}
              onClick={busy === undefined ? () => revoke(token.id) : undefined}
            >
              {t('rotation.subscribe.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      {error && (
        <Alert severity="error" variant="outlined">
          {errorText(error)}
        </Alert>
      )}
    </>
  );
}
