import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import TimeIcon from '@material-ui/icons/Timer';
import { Step } from 'runbook-markdown';
import { useContext, useMemo } from 'react';
import { runbookTranslationRef } from '../../translation';
import { CommandBlock, InlineCommandsContext } from '../Commands';
import { ScopeContext, useTicksContext } from '../RunbookContext';
import { SafeMarkdown } from '../SafeMarkdown';
import { BlockList } from './BlockList';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    margin: theme.spacing(0.75, 0),
    lineHeight: 1.6,
  },
  mark: { flex: 'none', minWidth: 28, textAlign: 'right', fontWeight: 700 },
  box: { flex: 'none', padding: 10, margin: '-9px -4px -9px -8px' },
  body: { flex: 1, minWidth: 0 },
  limit: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    marginLeft: theme.spacing(1),
    fontWeight: 700,
    whiteSpace: 'nowrap',
    '& svg': { fontSize: '1.1em' },
  },
}));

export function StepItem({ step }: { step: Step }) {
  const classes = useStyles();
  const { t } = useTranslationRef(runbookTranslationRef);
  const strayCommands = useMemo(
    () =>
      step.inlineCommands.filter(
        ({ text }) => !step.text.includes(text.trim()),
      ),
    [step],
  );
  return (
    <li className={classes.root}>
      <StepMark step={step} />
      <div className={classes.body}>
        <InlineCommandsContext.Provider value={step.inlineCommands}>
          {step.text && <SafeMarkdown markdown={step.text} inline />}
        </InlineCommandsContext.Provider>
        {step.timeLimit && (
          <span className={classes.limit}>
            <TimeIcon aria-hidden />
            {t(`step.${step.timeLimit.kind}`, {
              minutes: String(step.timeLimit.minutes),
            })}
          </span>
        )}
        {strayCommands.map(command => (
          <CommandBlock key={command.text} command={command} />
        ))}
        <BlockList blocks={step.content} />
      </div>
    </li>
  );
}

/** The author's number, a box to tick, or a dot. */
function StepMark({ step }: { step: Step }) {
  const classes = useStyles();
  const { t } = useTranslationRef(runbookTranslationRef);
  const { fragment } = useContext(ScopeContext);
  const { ticks, tick } = useTicksContext();
  const number = step.number === undefined ? undefined : `${step.number}.`;
  if (step.checked === undefined) {
    return (
      <span className={classes.mark} aria-hidden={number === undefined}>
        {number ?? '•'}
      </span>
    );
  }
  const item = tickOf(fragment, step.line);
  return (
    <>
      {number && <span className={classes.mark}>{number}</span>}
      <Checkbox
        className={classes.box}
        color="primary"
        checked={ticks[item] ?? step.checked}
        onChange={(_, checked) => tick(item, checked)}
        inputProps={{ 'aria-label': t('step.done', { step: step.text }) }}
      />
    </>
  );
}

function tickOf(fragment: string, line: number): string {
  return `${fragment}:${line}`;
}
