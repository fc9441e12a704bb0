import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every text that the tabs show, to be translated by the app. @public */
export const runbookTranslationRef = createTranslationRef({
  id: 'plugin.runbook',
  messages: {
    loading: 'Loading',
    justNow: 'less than a minute ago',
    pending:
      'The runbook is being imported for the first time. It appears here by itself.',
    copy: {
      copied: 'Copied.',
      failed: 'Could not copy. Select the text and copy it by hand.',
      link: 'Copy link to {{title}}',
    },
    tier: {
      tier0: 'production-critical',
      tier1: 'business-critical',
      tier2: 'business-important',
      tier3: 'internal',
      tier4: 'best effort',
    },
    head: {
      title: 'About this runbook',
      owner: 'Owner',
      tier: 'Tier',
      tierName: 'Tier {{tier}}: {{name}}',
      lifecycle: 'Lifecycle',
      version: 'Version',
      lastReviewed: 'Last reviewed',
      reviewed: '{{ago}}, {{date}}',
      reviewOverdue: 'Review overdue: was due {{ago}}, {{date}}',
      notStated: 'Not stated',
      source: 'Source',
      edit: 'Edit',
      copyPath: 'Copy path {{path}}',
      imported: 'Imported',
      checked: 'Checked',
      stale:
        'The source was last looked at {{ago}}; what you see may be out of date.',
      staleRefresh: 'Refresh looks now.',
      refresh: 'Refresh',
      refreshing: 'Refreshing…',
      refreshFailed: 'Could not refresh: {{reason}}',
      externalRunbook: 'Runbook kept elsewhere',
    },
    diagnostics: {
      title: 'What the import found',
      count_one: '{{count}} finding for the owner',
      count_other: '{{count}} findings for the owner',
      severity: { error: 'Error', warning: 'Warning', info: 'Note' },
      line: '{{where}}, line {{line}}',
      close: 'Close',
    },
    highlight: {
      summary: 'Summary',
      impact: 'Impact of an outage',
      both: 'Summary and impact',
    },
    dependencies: {
      title: 'Depends on',
      notFound: 'not in the catalog',
    },
    procedures: {
      title: 'Procedures',
      when: 'When:',
      alerts: 'Alerts:',
      expand: 'Expand all',
      collapse: 'Collapse all',
    },
    filter: {
      label: 'Filter procedures (press /)',
      placeholder: 'Title, command, alert…',
      clear: 'Clear the filter',
      matches: '{{matches}} of {{total}} procedures',
      none: 'No procedure matches “{{query}}”. Press Escape to see all.',
    },
    placeholders: {
      title: 'Fill in once',
      standsFor: 'Stands for {{token}}.',
      risk: 'A shell acts on {{risk}} in this value. Check the command before you run it.',
      secret: 'Not kept in the address.',
    },
    command: {
      copy: 'Copy command: {{command}}',
      unfilled: 'Still to be filled in: {{tokens}}',
      filledPart: 'Filled in for {{token}}',
      unfilledPart: '{{token}} is not filled in',
      destructive: 'Destructive: {{reason}}',
      expectedOutput: 'Expected output',
    },
    code: {
      role: {
        output: 'Output',
        config: 'Configuration',
        rule: 'Rule',
        log: 'Log',
        message: 'Message',
        other: 'Code',
      },
      copy: 'Copy: {{role}}',
    },
    step: {
      done: 'Done: {{step}}',
      reset: 'Clear my ticks',
      within: 'within {{minutes}} min',
      every: 'every {{minutes}} min',
    },
    conflict: 'Unresolved merge conflict: {{side}} ({{label}})',
    conflictSide: { ours: 'ours', theirs: 'theirs', base: 'common base' },
    toc: { title: 'On this page' },
    markdown: {
      table: 'Table',
      done: 'Done',
      notDone: 'Not done',
      alert: {
        note: 'Note',
        tip: 'Tip',
        important: 'Important',
        warning: 'Warning',
        caution: 'Caution',
      },
    },
    image: {
      loading: 'Loading image: {{alt}}',
      failed: 'Image not available: {{alt}}',
      unnamed: 'without a name',
      remote: 'Image on {{host}}: {{alt}}',
      show: 'Show image',
      showNamed: 'Show image from {{host}}: {{alt}}',
    },
    error: {
      overview: 'What the catalog says of this service could not be loaded',
      runbook: 'The runbook could not be loaded',
      notSignedIn:
        'You are not signed in any more. Reload the page to sign in.',
      notPermitted:
        'You are not permitted to read this runbook. Ask its owner or your platform team for access.',
      notFound:
        'The Runbook back end does not know this service. It may take a minute until a new catalog entity is there.',
      unreachable:
        'The Runbook back end does not answer. Check your connection, or ask your platform team.',
      lastKnown: 'What you see was loaded',
      retry: 'Try again',
      retrying: 'Trying…',
    },
    failed: {
      title: 'The last import of this runbook failed',
      noReason: 'No reason was given.',
      since: 'It has been failing since',
      lastGood: 'Below is the last good runbook, imported',
      nothing: 'There is no earlier import to show.',
    },
    missing: {
      title: '{{name}} has no runbook yet',
      conventional:
        'Put a Markdown file beside catalog-info.yaml at one of these paths, and it is found by itself:',
      annotation: 'Or name the file in catalog-info.yaml:',
      annotationName: 'Annotation for catalog-info.yaml',
      copyAnnotation: 'Copy the annotation',
      template: 'A runbook to start from:',
      templateName: 'Runbook template',
      copyTemplate: 'Copy the template',
    },
    ambiguousPlace: {
      two: 'Two documents have a place named “{{fragment}}”:',
      more: 'Several documents have a place named “{{fragment}}”:',
    },
    unknownPlace: {
      title: 'This runbook has no place named “{{fragment}}”.',
      near: 'Near matches:',
    },
  },
});
