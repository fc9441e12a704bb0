import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { useTabAddress } from '../../hooks';
import { RunWorkContext } from '../../runbooks/running';
import { useRunbookTranslation } from '../../translation';
import { useIncidentContext } from '../IncidentContext';
import { isOpen } from '../isOpen';
import { Panel, useTextStyles } from '../layout';
import { RunView } from './RunView';
import { StartRunDialog } from './StartRunDialog';
import { useIncidentRunWork } from './useIncidentRunWork';

/** The procedures at work, and those that were. */
export function Runs() {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const work = useIncidentRunWork();
  const { search, currentSearch, update } = useTabAddress();
  const [choosing, setChoosing] = useState(false);
  // The Runbook tab leads here with the procedure that is to be started.
  const query = new URLSearchParams(search);
  const fragment = query.get('start');
  const service = query.get('of') ?? detail.services[0]?.entityRef;
  const mayStart = isOpen(detail) && detail.may.update;
  const close = () => {
    setChoosing(false);
    const left = new URLSearchParams(currentSearch());
    for (const name of [...left.keys()]) {
      if (name === 'start' || name === 'of' || name.startsWith('var.')) {
        left.delete(name);
      }
    }
    update({ search: left.toString() }, { replace: true });
  };
  const latestFirst = [...detail.runs].reverse();
  return (
    <Panel
      title={t('incident.runs.title')}
      id="runs"
      aside={
        mayStart && (
          <Button
            className={text.button}
            variant="outlined"
            onClick={() => setChoosing(true)}
          >
            {t('incident.runs.start')}
          </Button>
        )
      }
    >
      {detail.runs.length === 0 && (
        <p className={text.quiet}>{t('incident.runs.none')}</p>
      )}
      <RunWorkContext.Provider value={work}>
        <ul className={text.list}>
          {latestFirst.map(run => (
            <RunView key={run.id} run={run} />
          ))}
        </ul>
      </RunWorkContext.Provider>
      {mayStart && (choosing || fragment) && (
        <StartRunDialog
          search={search}
          onClose={close}
          {...(fragment && service
            ? { proposed: { entityRef: service, fragment } }
            : {})}
        />
      )}
    </Panel>
  );
}
