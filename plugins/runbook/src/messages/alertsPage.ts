/** What the page about the alerts of all services says, below `alertsPage`. */
export const alertsPageMessages = {
  tab: 'Alerts',
  title: 'Alerts of all services',
  views: 'Lists of alerts',
  view: {
    firing: 'Firing',
    unowned: 'Without a service',
    unownedCounted: 'Without a service ({{total}})',
    undocumented: 'Undocumented',
    danglingLink: 'Dangling links',
  },
  filter: {
    label: 'Alert or service (press /)',
    names: 'Alert (press /)',
    all: 'All',
    reset: 'Show all',
  },
  notPermitted:
    'You are not permitted to see alerts. Ask your platform team for access.',
  nothingFires: 'Nothing is firing, as far as the portal was told.',
  noMatch: 'Nothing that fires matches.',
  truncated: 'More is firing than can be counted here; narrow it down.',
  owner: 'Owned by',
  moreServices: 'Show more services',
  moreAlerts_one: '{{count}} more alert',
  moreAlerts_other: '{{count}} more alerts',
  lookOn: 'Look through more services',
  found_one: '{{count}} alert in the {{looked}} services looked through',
  found_other: '{{count}} alerts in the {{looked}} services looked through',
  unowned: {
    none: 'Everything that fires belongs to a service.',
    total_one: '{{count}} alert belongs to no service',
    total_other: '{{count}} alerts belong to no service',
    help: 'Nobody sees these on a service’s page. An alert belongs to the service whose name its label service, component or app has, or whose runbook/alert-selector matches it.',
    hidden:
      'You may see the alerts of some services only. Whose an alert without a service is, nobody knows, so it is not shown to you.',
    more: 'Show more alerts',
    similar: '{{label}} names no service. Is it',
    selecting: '{{label}} has the name of a service, or nearly. Is it',
    widen:
      'Its runbook/alert-selector decides alone, and asks for {{selector}}. Give the alert these labels, or widen the selector.',
    correct: 'Then correct the label in the rule to {{label}}.',
    label:
      'In the rule, set the label service to the name of the service in the catalog.',
    selector:
      'Or select it in catalog-info.yaml of its service. The labels service, component and app then no longer count for that service.',
    copy: 'Copy the selector for {{name}}',
  },
  undocumented: {
    help: 'Rules of which no runbook says what they mean and what to do. Each leads to a text to paste into the runbook.',
  },
  danglingLink: {
    help: 'Rules whose link leads to a place that no runbook has.',
  },
} as const;
