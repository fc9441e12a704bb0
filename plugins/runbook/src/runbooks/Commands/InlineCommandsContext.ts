import { Command } from 'runbook-markdown';
import { createContext } from 'react';

/** Commands among the inline code of the text around. */
export const InlineCommandsContext = createContext<readonly Command[]>([]);
