import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import { ChecklistStep } from 'backstage-plugin-runbook-common';
import { useId, useState } from 'react';
import { SafeMarkdown } from '../../runbooks/SafeMarkdown';
import { useRunbookTranslation } from '../../translation';
import { ActError, useAct } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { isOpen } from '../isOpen';
import { AtTime, useTextStyles } from '../layout';
import { DueText } from '../Clocks/DueText';
import { SkipForm } from './SkipForm';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5),
    padding: theme.spacing(0.25, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  box: { width: 44, height: 44, flex: 'none' },
  body: { flex: 1, minWidth: 0, paddingTop: 10 },
  skipped: { textDecoration: 'line-through' },
  next: { borderLeft: `4px solid ${theme.palette.primary.main}` },
}));

export interface StepRowProps {
  item: ChecklistStep;
  /** The one to do now. */
  isNext: boolean;
  /** Whether the reader may tick it. */
  may: boolean;
}

/** A step of the incident guide: to do, done by whom and when, or left out and why. */
export function StepRow({ item, isNext, may }: StepRowProps) {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail, personOf } = useIncidentContext();
  const { busy, error, run } = useAct();
  const [skipping, setSkipping] = useState(false);
  const id = useId();
  const { done } = item;
  const mark = (state: 'ticked' | 'open') =>
    run((api, options) => api.setStep(detail.id, item.id, { state }, options), {
      state,
    });
  return (
    <li className={`${classes.root} ${isNext ? classes.next : ''}`}>
      <Checkbox
        className={classes.box}
        color="primary"
        // As it will be, as long as the answer is on its way.
        checked={busy ? done === undefined : done !== undefined}
        indeterminate={!busy && done?.kind === 'skipped'}
        disabled={!may}
        inputProps={{ 'aria-labelledby': id }}
        onChange={() => !busy && mark(done ? 'open' : 'ticked')}
      />
      <div className={classes.body}>
        <div
          id={id}
          className={done?.kind === 'skipped' ? classes.skipped : undefined}
        >
          <SafeMarkdown markdown={item.text} inline />
        </div>
        {done && (
          <div className={text.small}>
            {t(`incident.checklist.${done.kind}`, {
              name: personOf(done.by).displayName,
            })}{' '}
            <AtTime at={done.at} />
            {done.reason && ` · ${done.reason}`}
          </div>
        )}
        {!done && item.dueAt && isOpen(detail) && (
          <DueText due={Date.parse(item.dueAt)} />
        )}
        {skipping && !done && (
          <SkipForm step={item.id} onClose={() => setSkipping(false)} />
        )}
        <ActError error={error} />
      </div>
      {!done && may && !skipping && (
        <Button
          className={text.button}
          aria-describedby={id}
          onClick={() => setSkipping(true)}
        >
          {t('incident.checklist.skip')}
        </Button>
      )}
    </li>
  );
}
