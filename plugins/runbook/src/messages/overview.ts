/** What the card on a service's overview says, below `overview`. */
export const overviewMessages = {
  card: {
    title: 'Runbook',
    nothingFires: 'No alert is firing, as far as the portal was told.',
    state: {
      pending: 'The runbook is being looked for',
      imported: 'Runbook found',
      failed: 'The last import of the runbook failed',
      missing: 'No runbook yet',
    },
    procedures_one: '{{count}} procedure',
    procedures_other: '{{count}} procedures',
    alerts_one: '{{count}} alert described',
    alerts_other: '{{count}} alerts described',
    imported: 'Imported',
    toRunbook: 'Go to Runbook',
    toAlerts: 'Go to Alerts',
    toRotation: 'Go to Rotation',
  },
} as const;
