/** What makes a procedure of an incident says, below `makeProcedure`. */
export const makeProcedureMessages = {
  button: 'Make a procedure of these steps',
  buttonOf: 'Make a procedure of these steps for {{service}}',
  loading: 'Gathering the steps…',
  failed: 'The steps could not be gathered: {{reason}}',
  saved: 'The procedure “{{title}}” is saved.',
  open: 'Open the procedure',
  when: 'It looks as it did in “{{title}}”.',
  whenAlerts: '{{alerts}} fires, and it looks as it did in “{{title}}”.',
  from: 'Made of what was done in [{{id}}: {{title}}]({{address}}). Leave out what did not help, and say the rest so that it holds the next time.',
  command: 'Run:',
  noted: 'Noted:',
  mitigated: 'With this, the harm had ended.',
  tried: 'Tried without success: {{titles}}.',
  gone: 'Steps of “{{title}}”, which the runbook no longer has.',
} as const;
