import { Command, fillCommand } from 'runbook-markdown';
import { useContext } from 'react';
import { useRunbookTranslation } from '../../translation';
import { unfilledTokens } from '../placeholders';
import { ScopeContext } from '../RunbookContext';

/** What copying the command gives, and what to tell the reader with it. */
export function useCommandCopy(command: Command) {
  const { t } = useRunbookTranslation();
  const { values } = useContext(ScopeContext);
  const unfilled = unfilledTokens(command, values);
  const firstLine = command.text.trim().split('\n')[0] ?? '';
  return {
    text: () => fillCommand(command, values),
    label: t('command.copy', { command: firstLine }),
    caution:
      unfilled.length > 0
        ? t('command.unfilled', { tokens: unfilled.join(', ') })
        : undefined,
  };
}
