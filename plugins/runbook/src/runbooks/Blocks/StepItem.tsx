import { makeStyles } from '@material-ui/core/styles';
import TimeIcon from '@material-ui/icons/Timer';
import { Step } from 'runbook-markdown';
import { useMemo } from 'react';
import { useRunbookTranslation } from '../../translation';
import { CommandBlock, InlineCommandsContext } from '../Commands';
import { SafeMarkdown } from '../SafeMarkdown';
import { BlockList } from './BlockList';
import { TickBox } from './TickBox';
import { useChecked } from './useChecked';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    margin: theme.spacing(0.75, 0),
    lineHeight: 1.6,
  },
  mark: { flex: 'none', minWidth: 28, textAlign: 'right', fontWeight: 700 },
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
  const { t } = useRunbookTranslation();
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
  const checked = useChecked(step);
  const number = step.number === undefined ? undefined : `${step.number}.`;
  if (checked === undefined) {
    return (
      <span className={classes.mark} aria-hidden={number === undefined}>
        {number ?? '•'}
      </span>
    );
  }
  return (
    <>
      {number && <span className={classes.mark}>{number}</span>}
      <TickBox item={step.line} checked={checked} text={step.text} />
    </>
  );
}
