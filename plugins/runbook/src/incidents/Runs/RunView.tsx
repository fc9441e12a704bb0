import Button from '@material-ui/core/Button';
import { ProcedureRunData } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { usePlaceAddress } from '../../alerts/hooks/usePlaceAddress';
import { EndRunDialog } from '../../runbooks/running';
import { SafeMarkdown } from '../../runbooks/SafeMarkdown';
import { useRunbookTranslation } from '../../translation';
import { useIncidentContext } from '../IncidentContext';
import { AtTime, useTextStyles } from '../layout';
import { useActorName } from '../text/useActorName';
import { LoadedSteps } from './LoadedSteps';

/** A procedure at work, or one that was: how far it is, and what came of it. */
export function RunView({ run }: { run: ProcedureRunData }) {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const nameOf = useActorName();
  const { place } = usePlaceAddress();
  const running = run.outcome === undefined;
  const [open, setOpen] = useState(running);
  const [ending, setEnding] = useState(false);
  const live = running && detail.may.update;
  const remarks = run.notes.filter(({ step }) => step === undefined);
  return (
    <li id={`run-${run.id}`}>
      <div className={text.row}>
        <div className={text.grow}>
          <div className={text.strong}>{run.title}</div>
          <div className={text.small}>
            {t('runs.startedBy', { name: nameOf(run.by) })}{' '}
            <AtTime at={run.startedAt} />
            {run.steps !== undefined &&
              ` · ${t('runs.progress', {
                done: String(run.ticked.length),
                total: String(run.steps),
              })}`}
            {run.outcome && (
              <>
                {' '}
                · <strong>{t(`runs.${run.outcome.kind}`)}</strong>{' '}
                <AtTime at={run.outcome.at} />
              </>
            )}
          </div>
          {remarks.map(({ text: remark, at }) => (
            <SafeMarkdown key={at} markdown={remark} />
          ))}
        </div>
        <div className={text.actions}>
          <Button
            className={text.button}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? t('incident.runs.hide') : t('incident.runs.show')}
          </Button>
          <Button
            className={text.button}
            component={RouterLink}
            role="link"
            to={place(run.procedure, run.values)}
          >
            {t('incident.runs.openRunbook')}
          </Button>
        </div>
      </div>
      {open && <LoadedSteps run={run} live={live} />}
      {live && (
        <Button
          className={text.button}
          variant="outlined"
          onClick={() => setEnding(true)}
        >
          {t('runs.end')}
        </Button>
      )}
      {ending && <EndRunDialog run={run} onClose={() => setEnding(false)} />}
    </li>
  );
}
