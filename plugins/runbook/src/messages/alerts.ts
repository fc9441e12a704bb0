/** What the Alerts tab and the page for alert links say, below `alerts`. */
export const alertMessages = {
  loadFailed: 'The alerts could not be loaded',
  notPermitted:
    'You are not permitted to see these alerts. Ask the owner of the service or your platform team for access.',
  notFound:
    'The Runbook back end does not know this service. It may take a minute until a new catalog entity is there.',
  head: {
    title: 'About these alerts',
    known_one: '{{count}} alert is known',
    known_other: '{{count}} alerts are known',
    imported: 'Rules imported',
    runbookImported: 'Runbook imported',
    checked: 'checked',
    rulesUnknown:
      'No rule files are named, so only what the runbook says is shown. Name them in catalog-info.yaml:',
    copyAnnotation: 'Copy the annotation for alert rules',
    pending:
      'The rule files are being read. The rules appear here by themselves.',
    failed: 'The last import of the alert rules failed',
    failingSince: 'It has been failing since',
    lastGood: 'Below are the last good rules, imported',
    findings_one: '{{count}} finding about the alert rules',
    findings_other: '{{count}} findings about the alert rules',
  },
  filter: {
    label: 'Filter alerts (press /)',
    placeholder: 'Name, summary, expression, label…',
    clear: 'Clear the filter',
    severities: 'Severity',
    states: 'State',
    noSeverity: 'No severity',
    matches: '{{matches}} of {{total}} alerts',
    none: 'No alert matches.',
    reset: 'Show all alerts',
  },
  state: {
    documented: 'Documented',
    undocumented: 'Undocumented',
    ruleMissing: 'Rule missing',
    danglingLink: 'Dangling link',
  },
  table: {
    label: 'Alerts of this service',
    alert: 'Alert',
    for: 'Holds for',
    atOnce: 'at once',
    action: 'What to do',
  },
  procedure: {
    open: 'Open procedure',
    openNamed: 'Open procedure for {{name}}: {{title}}',
    elsewhere: 'of {{service}}',
    none: 'Nothing written down',
  },
  details: {
    meaning: 'What it means',
    firstResponse: 'First response',
    procedures: 'Procedures',
    summary: 'Summary',
    description: 'Description',
    expression: 'Expression',
    copyExpression: 'Copy the expression of {{name}}',
    threshold: 'Threshold in the runbook',
    labels: 'Labels',
    group: 'Group',
    for: 'Holds for',
    keepFiringFor: 'Keeps firing for',
    runbookUrl: 'Link of the rule',
    dashboards: 'Dashboards',
    rule: 'Rule',
    runbook: 'Runbook',
    line: '{{path}}, line {{line}}',
    noRule:
      'The rule files of this service have no rule of this name: it cannot fire from them. Correct the name, or remove it from the runbook.',
    noDocumentation:
      'The runbook says nothing of this alert. Paste this and fill it in:',
    copyTemplate: 'Copy the text for {{name}}',
  },
  link: {
    exact: 'leads to {{place}}',
    exactRunbook: 'leads to the runbook',
    near: 'leads to “{{wanted}}”, which is not there. Perhaps meant:',
    dangling: 'leads to “{{wanted}}”, which is not there.',
    external: 'leads out of the portal',
  },
  empty: {
    title: '{{name}} has no alerts yet',
    rules: 'Name its Prometheus rule files in catalog-info.yaml:',
    copyRules: 'Copy the annotation',
    runbook:
      'And say in its runbook what each alert means and what to do first:',
    copyRunbook: 'Copy the table',
  },
  page: {
    title: 'What to do about an alert',
    noName:
      'The address names no alert. It needs one: /runbook/alert?alertname=ParcelApiDown',
    looking: 'Looking for {{name}}',
    loadFailed: 'Where this alert leads could not be found out',
    several: '{{name}} may mean one of these',
    none: 'Nobody knows {{name}}',
    nearest: 'Alerts with a similar name:',
    undocumented: 'no procedure yet',
    document:
      'To be found here, it has to stand in the rule files or in the runbook of its service. Paste this into the runbook and fill it in:',
  },
} as const;
