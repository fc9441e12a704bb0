import Button from '@material-ui/core/Button';
import Snackbar from '@material-ui/core/Snackbar';
import { toError } from '@backstage/errors';
import { useEffect, useState } from 'react';
import { useRunbookTranslation } from '../../translation';
import { useChangeErrorText } from './useChangeErrorText';

/** Long enough to read, think and reach the button, in milliseconds. */
const SHOWN_MS = 20_000;

/** What was done, in words, and how it is taken back. */
export interface Done {
  text: string;
  undo?: () => Promise<unknown>;
}

export interface UndoBarProps {
  done?: Done;
  onClose: () => void;
  onUndone: () => void;
}

/** Says what was done, and takes it back at a press. */
export function UndoBar({ done, onClose, onUndone }: UndoBarProps) {
  const { t } = useRunbookTranslation();
  const errorText = useChangeErrorText();
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });
  useEffect(() => setState({ busy: false }), [done]);

  const run = async (undo: () => Promise<unknown>) => {
    setState({ busy: true });
    try {
      await undo();
      onUndone();
    } catch (error) {
      setState({ busy: false, error: toError(error) });
    }
  };
  const { undo } = done ?? {};
  return (
    <Snackbar
      open={done !== undefined}
      autoHideDuration={state.busy || state.error ? null : SHOWN_MS}
      onClose={(_, reason) => {
        // A press elsewhere must not take the way back away.
        if (reason !== 'clickaway') {
          onClose();
        }
      }}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      message={
        <span role="status">
          {state.error
            ? t('rotation.actions.undoFailed', {
                reason: errorText(state.error),
              })
            : done?.text}
        </span>
      }
      action={
        <>
          {undo && (
            <Button
              color="inherit"
              variant="outlined"
              style={{ minHeight: 44 }}
              aria-disabled={state.busy}
              onClick={state.busy ? undefined : () => run(undo)}
            >
              {state.busy
                ? t('rotation.actions.undoing')
                : t('rotation.actions.undo')}
            </Button>
          )}
          <Button color="inherit" style={{ minHeight: 44 }} onClick={onClose}>
            {t('rotation.actions.close')}
          </Button>
        </>
      }
    />
  );
}
