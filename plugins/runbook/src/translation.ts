import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { alertMessages } from './messages/alerts';
import { commonMessages } from './messages/common';
import { incidentMessages } from './messages/incidents';
import { rotationEditorMessages } from './messages/rotationEditor';
import { rotationPeopleMessages } from './messages/rotationPeople';
import { rotationTabMessages } from './messages/rotationTab';
import { runbookMessages } from './messages/runbook';

/** Every text that the tabs show, to be translated by the app. @public */
export const runbookTranslationRef = createTranslationRef({
  id: 'plugin.runbook',
  messages: {
    ...commonMessages,
    ...runbookMessages,
    alerts: alertMessages,
    incident: incidentMessages,
    rotation: {
      ...rotationTabMessages,
      ...rotationEditorMessages,
      ...rotationPeopleMessages,
    },
  },
});
