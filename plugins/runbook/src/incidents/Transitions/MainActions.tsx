import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { useRunbookTranslation } from '../../translation';
import { ActButton } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { isOpen } from '../isOpen';
import { useTextStyles } from '../layout';
import { TransitionDialog } from './TransitionDialog';

/** The changes of state that come next, the likeliest first. */
export function MainActions() {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const [resolving, setResolving] = useState(false);
  const { id, may, state } = detail;
  if (!isOpen(detail)) {
    return null;
  }
  return (
    <>
      {state === 'declared' && may.update && (
        <ActButton
          variant="contained"
          change={(api, options) => api.acknowledge(id, options)}
        >
          {t('incident.transition.acknowledge')}
        </ActButton>
      )}
      {state !== 'mitigated' && may.resolve && (
        <ActButton
          variant={state === 'acknowledged' ? 'contained' : 'outlined'}
          change={(api, options) => api.mitigate(id, {}, options)}
        >
          {t('incident.transition.mitigate')}
        </ActButton>
      )}
      {may.resolve && (
        <Button
          className={text.button}
          variant={state === 'mitigated' ? 'contained' : 'outlined'}
          color={state === 'mitigated' ? 'primary' : 'default'}
          onClick={() => setResolving(true)}
        >
          {t('incident.transition.resolve')}
        </Button>
      )}
      {resolving && (
        <TransitionDialog
          transition="resolve"
          onClose={() => setResolving(false)}
        />
      )}
    </>
  );
}
