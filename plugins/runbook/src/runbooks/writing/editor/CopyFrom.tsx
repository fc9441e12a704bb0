import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useEffect, useState } from 'react';
import { runbookApiRef } from '../../../api';
import { RefField } from '../../../editing';
import { useErrorText } from '../../../states';
import { useRunbookTranslation } from '../../../translation';
import { ProcedureEntry } from '../../layout';
import { copiedForm, proceduresOf } from './copiedForm';
import { useEditor } from './EditorContext';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))',
    alignItems: 'start',
  },
}));

type Procedures =
  | { state: 'none' }
  | { state: 'loading' }
  | { state: 'failed'; error: Error }
  | { state: 'known'; entries: ProcedureEntry[] };

/** Begins with a copy of what another service has. */
export function CopyFrom() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const errorText = useErrorText();
  const { change } = useEditor();
  const [service, setService] = useState<{
    entityRef: string;
    name: string;
    found: boolean;
  } | null>(null);
  const [fragment, setFragment] = useState('');
  const procedures = useProceduresOf(service?.entityRef);
  const entries = procedures.state === 'known' ? procedures.entries : [];
  const chosen = entries.find(entry => entry.fragment === fragment);
  return (
    <section aria-label={t('written.begin.copy')}>
      <p>{t('written.begin.copy')}</p>
      <div className={classes.row}>
        <RefField
          id="runbook-procedure-copy-service"
          kind="Service"
          label={t('written.begin.service')}
          value={service}
          onChoose={found => {
            setService(found);
            setFragment('');
          }}
        />
        {entries.length > 0 && (
          <TextField
            select
            fullWidth
            size="small"
            variant="outlined"
            id="runbook-procedure-copy"
            label={t('written.begin.procedure')}
            value={fragment}
            SelectProps={{ native: true }}
            InputLabelProps={{ shrink: true }}
            onChange={event => setFragment(event.target.value)}
          >
            <option value="">{t('written.begin.choose')}</option>
            {entries.map(entry => (
              <option key={entry.fragment} value={entry.fragment}>
                {entry.procedure.title}
              </option>
            ))}
          </TextField>
        )}
        {chosen && (
          <Button variant="outlined" onClick={() => change(copiedForm(chosen))}>
            {t('written.begin.take')}
          </Button>
        )}
      </div>
      <div role="status">
        {procedures.state === 'loading' && t('written.begin.looking')}
        {procedures.state === 'known' &&
          entries.length === 0 &&
          t('written.begin.none')}
        {procedures.state === 'failed' &&
          t('written.begin.copyFailed', {
            reason: errorText(procedures.error),
          })}
      </div>
    </section>
  );
}

function useProceduresOf(entityRef: string | undefined): Procedures {
  const api = useApi(runbookApiRef);
  const [procedures, setProcedures] = useState<Procedures>({ state: 'none' });
  useEffect(() => {
    if (!entityRef) {
      setProcedures({ state: 'none' });
      return undefined;
    }
    let gone = false;
    setProcedures({ state: 'loading' });
    api.getRunbook(entityRef).then(
      ({ documents }) => {
        if (!gone) {
          setProcedures({ state: 'known', entries: proceduresOf(documents) });
        }
      },
      error => {
        if (!gone) {
          setProcedures({ state: 'failed', error: toError(error) });
        }
      },
    );
    return () => {
      gone = true;
    };
  }, [api, entityRef]);
  return procedures;
}
