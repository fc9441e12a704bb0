/** What more than one of the tabs says. */
export const commonMessages = {
  loading: 'Loading',
  justNow: 'less than a minute ago',
  thePortal: 'The portal',
  notDone: 'Not done: {{reason}} Try again: it is done once.',
  copy: {
    copied: 'Copied.',
    failed: 'Could not copy. Select the text and copy it by hand.',
    link: 'Copy link to {{title}}',
  },
  person: {
    inCatalog: 'Others in the catalog',
    searching: 'Searching…',
    none: 'Nobody of this name',
    searchFailed: 'The catalog could not be searched',
  },
  editing: {
    saving: 'Saving…',
    unchanged: 'Nothing was changed yet.',
    close: 'Close the editor',
    leave: {
      title: 'Leave without saving?',
      text: 'What you changed is not saved. A draft of it stays in this browser for two weeks.',
      stay: 'Stay here',
      leave: 'Leave',
    },
    draft: {
      title: 'You left an unfinished draft {{ago}}.',
      outdated: 'Somebody saved another version since.',
      use: 'Go on with the draft',
      drop: 'Discard it',
    },
  },
  error: {
    overview: 'What the catalog says of this service could not be loaded',
    runbook: 'The runbook could not be loaded',
    notSignedIn: 'You are not signed in any more. Reload the page to sign in.',
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
} as const;
