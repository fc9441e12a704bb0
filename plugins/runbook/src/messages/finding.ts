/** What finds a procedure says, below `find`. */
export const findingMessages = {
  title: 'Find a procedure',
  label: 'Procedure, service, alert or command',
  placeholder: 'Also begun or misspelt',
  close: 'Close',
  results: 'Procedures',
  here: 'Of this service',
  elsewhere: 'Of other services',
  recent: 'Opened lately',
  looking: 'Looking…',
  count_one: '{{count}} procedure',
  count_other: '{{count}} procedures',
  partly_one:
    '{{count}} procedure so far; the portal has just started and still reads the others…',
  partly_other:
    '{{count}} procedures so far; the portal has just started and still reads the others…',
  none: 'No procedure has words like “{{query}}”. A shorter word, the name of the alert or of the service may find it.',
  start:
    'Type a word of its title, what it is for, a command, an alert or a service.',
  failed: 'Procedures could not be searched: {{reason}}',
  inText: 'Says {{words}}',
  answers: 'Answers {{alerts}}',
  keys: 'Keys',
  keyOpen: 'Find a procedure',
  keyMove: 'Choose',
  keyEnter: 'Open',
  keyEscape: 'Close',
  shortcutHint: '{{title}} ({{shortcut}})',
} as const;
