import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import PlayIcon from '@material-ui/icons/PlayArrow';
import { useContext, useState } from 'react';
import { runApiRef } from '../../api';
import { newIdempotencyKey } from '../../api/newIdempotencyKey';
import { useHasOpenIncident } from '../../declare';
import { useAttempt } from '../../hooks';
import { ActError } from '../../states';
import { useTextStyles } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { useRunbookContext, ScopeContext } from '../RunbookContext';
import { keptValues, runTextAt } from '../running';
import { RunsContextValue, useRuns } from './RunsContext';

export interface RunButtonProps {
  /** Of the procedure. */
  fragment: string;
  title: string;
}

/** Starts a procedure, where the reader may run those of the service. */
export function RunButton(props: RunButtonProps) {
  const runs = useRuns();
  return runs?.mayRun ? <StartButton {...props} runs={runs} /> : null;
}

/** Starts the procedure with the values filled in, and opens the run on its card. */
function StartButton(props: RunButtonProps & { runs: RunsContextValue }) {
  const { fragment, title, runs } = props;
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const api = useApi(runApiRef);
  const { layout } = useRunbookContext();
  const { values } = useContext(ScopeContext);
  const hasIncident = useHasOpenIncident();
  const { busy, error, run } = useAttempt();
  const [id, setId] = useState(newIdempotencyKey);
  const start = async () => {
    const procedure = runTextAt(layout, fragment);
    const body = {
      run: id,
      fragment,
      title,
      steps: procedure?.steps ?? 0,
      values: keptValues(procedure, key => values[key]),
    };
    const done = await run(
      options => api.startRun(runs.entityRef, body, options),
      body,
    );
    if (done) {
      setId(newIdempotencyKey());
      runs.changed();
      runs.open(fragment, id);
    }
  };
  return (
    <span>
      <Button
        className={text.button}
        startIcon={<PlayIcon />}
        onClick={start}
        aria-disabled={busy}
        aria-label={t(hasIncident ? 'runs.runAloneNamed' : 'runs.runNamed', {
          title,
        })}
        title={t('runs.keptValues')}
      >
        {t(hasIncident ? 'runs.runAlone' : 'runs.run')}
      </Button>
      <ActError error={error} />
    </span>
  );
}
