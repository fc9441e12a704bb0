import { Diagnostic } from '../model';

/**
 * A rule that documents and alert rules are checked by; docs/lint-rules.md
 * explains each.
 *
 * @public
 */
export interface Rule {
  /** As in {@link Diagnostic}. */
  id: string;
  /** Its level where nobody set another. */
  level: Diagnostic['severity'];
  /** One sentence, for lists of rules. */
  says: string;
}

/** All rules, those of the parser and those of the command line, by what they are about. @public */
export const RULES: readonly Rule[] = [
  // the text itself
  {
    id: 'conflict-marker',
    level: 'error',
    says: 'A merge conflict is not resolved.',
  },
  { id: 'unclosed-fence', level: 'error', says: 'A code block never ends.' },
  { id: 'unclosed-comment', level: 'error', says: 'A comment never ends.' },
  {
    id: 'front-matter-invalid',
    level: 'warning',
    says: 'The front matter is no YAML.',
  },
  {
    id: 'shell-wrapper',
    level: 'warning',
    says: 'The file holds the shell command that wrote it.',
  },
  {
    id: 'not-utf8',
    level: 'warning',
    says: 'The file is not in UTF-8.',
  },
  { id: 'crlf', level: 'info', says: 'Lines end as on Windows.' },
  {
    id: 'secret-in-text',
    level: 'error',
    says: 'The text holds a token, a key or a password.',
  },
  // the document
  { id: 'no-title', level: 'warning', says: 'The document has no title.' },
  {
    id: 'review-overdue',
    level: 'warning',
    says: 'The review was due before today.',
  },
  {
    id: 'review-missing',
    level: 'info',
    says: 'The document does not say when it was reviewed.',
  },
  {
    id: 'duplicate-anchor',
    level: 'info',
    says: 'Two sections at the same place have the same title.',
  },
  {
    id: 'dangling-anchor',
    level: 'warning',
    says: 'A link leads to no heading.',
  },
  {
    id: 'dangling-link',
    level: 'warning',
    says: 'A relative link leads to no file.',
  },
  {
    id: 'dangling-reference',
    level: 'warning',
    says: 'A reference link has no target.',
  },
  // what to do
  {
    id: 'alert-without-first-response',
    level: 'warning',
    says: 'Nothing says what to do first about an alert.',
  },
  {
    id: 'procedure-without-steps',
    level: 'warning',
    says: 'A procedure has a title and nothing below it.',
  },
  {
    id: 'todo-in-mitigation',
    level: 'warning',
    says: 'A part that ought to say what to do is not written.',
  },
  {
    id: 'destructive-without-warning',
    level: 'warning',
    says: 'A command loses data, and nothing around it says so.',
  },
  {
    id: 'placeholder-outside-code',
    level: 'warning',
    says: 'A placeholder in running text vanishes when it is shown.',
  },
  {
    id: 'prompt-in-commands',
    level: 'info',
    says: 'Every line of a command block starts with a prompt.',
  },
  // alert rules
  {
    id: 'alert-rule-without-runbook',
    level: 'warning',
    says: 'An alert rule has no runbook.',
  },
  {
    id: 'dangling-runbook-url',
    level: 'warning',
    says: 'The runbook_url of an alert rule leads to no section.',
  },
  {
    id: 'alert-rules-unreadable',
    level: 'warning',
    says: 'A file of alert rules cannot be read.',
  },
];
