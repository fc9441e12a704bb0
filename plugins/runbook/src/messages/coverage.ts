/** What the page and the card about coverage say, below `coverage`. */
export const coverageMessages = {
  tab: 'Coverage',
  title: 'Coverage',
  intro:
    'How well whoever is called at night is prepared, service by service. A service counts the more, the more depends on it.',
  loadFailed: 'The coverage could not be loaded',
  notPermitted:
    'You are not permitted to see how services are covered. Ask your platform team for access.',
  notFound:
    'The Runbook back end does not know this yet. It may take a minute until a new catalog entity is there.',
  figures: 'Figures found',
  notYet: 'Nobody has looked through the services yet.',
  notYetHelp:
    'That happens by itself, some minutes after the portal has started. This page looks again every half a minute.',
  noService: 'There is no service here that you may see.',
  score: '{{score}} %',
  scoreLabel: 'Score',
  noScore: 'No score yet',
  services_one: '{{count}} service',
  services_other: '{{count}} services',
  alone: {
    title_one: '{{count}} service would leave somebody alone at 3 a.m.',
    title_other: '{{count}} services would leave somebody alone at 3 a.m.',
    none: 'Nobody would be left alone at 3 a.m.: every service has a runbook, somebody on call, and an answer to each alert.',
    runbook_one: '{{count}} service without a runbook',
    runbook_other: '{{count}} services without a runbook',
    'rotation-gaps_one':
      '{{count}} service with nobody on call at some time in the next 14 days',
    'rotation-gaps_other':
      '{{count}} services with nobody on call at some time in the next 14 days',
    'first-responses_one':
      '{{count}} service with alerts that nobody said what to do about',
    'first-responses_other':
      '{{count}} services with alerts that nobody said what to do about',
  },
  trend: {
    title: 'The last 90 days',
    loadFailed: 'The trend could not be loaded',
    spoken: 'Score by day: {{first}} on {{from}}, {{last}} on {{to}}',
    young:
      'Known since {{day}}. With each day that passes there is more to see here.',
    none: 'No day is known yet.',
    up: '{{points}} points better than on {{day}}',
    down: '{{points}} points worse than on {{day}}',
    same: 'As on {{day}}',
    table: 'The trend as a table',
    hide: 'Hide the table',
    day: 'Day',
  },
  groups: {
    owner: 'By group',
    tier: 'By tier',
    name: { owner: 'Group', tier: 'Tier' },
    services: 'Services',
    worst: 'Fails most',
    nothing: 'nothing',
    worstOf: '{{check}} ({{failed}})',
    noOwner: 'Without an owner',
    noTier: 'Without a tier',
    only: 'Only {{name}}',
    more: 'Show more groups',
    loadFailed: 'The groups could not be loaded',
  },
  list: {
    title: 'Services',
    total_one: '{{count}} service',
    total_other: '{{count}} services',
    noMatch: 'No service matches.',
    loadFailed: 'The services could not be loaded',
    more: 'Show more services',
    owner: 'Owned by',
    noOwner: 'Nobody owns it',
    covered: 'Nothing fails.',
    notKnown: 'Nothing could be checked yet.',
    unread:
      'Its documents are not read yet. What depends on them is told within minutes.',
    fails_one: '{{count}} check fails',
    fails_other: '{{count}} checks fail',
  },
  filter: {
    scope: 'Whose services',
    list: 'Which services',
    words: 'Service (press /)',
    owner: 'Group',
    tier: 'Tier',
    anyTier: 'Every tier',
    noTier: 'Without a tier',
    failing: 'Failing check',
    alone: 'What leaves somebody alone',
    anyCheck: 'Any',
    sort: 'Order',
    byScore: 'The worst first',
    byName: 'By name',
    reset: 'Show all',
    noOwner: 'Only services without an owner are shown.',
  },
  export: {
    label: 'Export as CSV',
    busy: 'Exporting…',
    failed: 'The table could not be exported: {{reason}}',
  },
  card: {
    title: 'Coverage',
    failing: 'To be mended',
    passed: 'In order',
    'not-applicable':
      'Not checked: there is nothing to check, or it is not known yet',
    toPage: 'Coverage of all services',
  },
  check: {
    owner: 'Owner',
    tier: 'Tier',
    runbook: 'Runbook',
    reviewed: 'Review',
    'first-responses': 'First responses to alerts',
    links: 'Links',
    'rotation-gaps': 'Rotation, the next 14 days',
    participants: 'Participants',
    'incident-guide': 'Incident guide',
    postmortems: 'Postmortems',
  },
  reason: {
    'owner-missing': 'Nobody owns it: name the owner in catalog-info.yaml.',
    'owner-unknown':
      'The catalog does not know its owner: correct spec.owner in catalog-info.yaml.',
    'tier-missing':
      'Nobody said how much depends on it: set runbook/tier in catalog-info.yaml, from 0 to 4.',
    'tier-invalid':
      'Its tier makes no sense: set runbook/tier in catalog-info.yaml to a number from 0 to 4.',
    'runbook-missing':
      'There is nothing to read: write a first procedure in the portal, or put a runbook beside catalog-info.yaml.',
    'runbook-failed':
      'Its runbook could not be read: mend what the importer says.',
    'review-undated':
      'Nothing says when it was reviewed: read it, and write last_reviewed_on into its front matter.',
    'review-overdue':
      'A review is overdue: read it, and say that it is still right.',
    'alerts-unanswered':
      'Alerts that nobody said what to do about: write the first response to each.',
    'links-dangling': 'Links that lead nowhere: correct them at the source.',
    'rotation-missing':
      'Nobody is on call for it: make a rotation for its group, or name one.',
    'rotation-gap':
      'Nobody is on call at some time in the next 14 days: put somebody on.',
    'single-participant':
      'One person is always on call: let a second one take turns.',
    'guide-missing':
      'Its runbook does not say what to do in an incident: add a section “Incident response” with steps.',
    'postmortem-overdue': 'A postmortem is overdue: write and publish it.',
  },
  mend: {
    source: 'Edit catalog-info.yaml',
    entity: 'Open its page',
    runbook: 'Go to Runbook',
    alerts: 'Go to Alerts',
    rotationTab: 'Go to Rotation',
    rotation: 'Open the rotation',
    incidents: 'Go to the incidents',
  },
  fact: {
    show: 'What was found ({{total}})',
    more_one: 'and {{count}} more',
    more_other: 'and {{count}} more',
    hidden: 'You may not see what was found.',
    edit: 'Edit the source',
    open: 'Open',
    due: 'due {{day}}',
  },
} as const;
