import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { alertMessages } from './messages/alerts';
import { alertsPageMessages } from './messages/alertsPage';
import { commonMessages } from './messages/common';
import { findingMessages } from './messages/finding';
import { makeProcedureMessages } from './messages/makeProcedure';
import { overviewMessages } from './messages/overview';
import { procedureMessages } from './messages/procedures';
import { procedureTemplates } from './messages/procedureTemplates';
import { incidentMessages } from './messages/incidents';
import { rotationEditorMessages } from './messages/rotationEditor';
import { rotationPeopleMessages } from './messages/rotationPeople';
import { rotationTabMessages } from './messages/rotationTab';
import { runbookMessages } from './messages/runbook';
import { searchMessages } from './messages/search';

/** Every text that the tabs show, to be translated by the app. @public */
export const runbookTranslationRef = createTranslationRef({
  id: 'plugin.runbook',
  messages: {
    ...commonMessages,
    ...runbookMessages,
    alerts: alertMessages,
    search: searchMessages,
    find: findingMessages,
    makeProcedure: makeProcedureMessages,
    alertsPage: alertsPageMessages,
    overview: overviewMessages,
    written: { ...procedureMessages, template: procedureTemplates },
    incident: incidentMessages,
    rotation: {
      ...rotationTabMessages,
      ...rotationEditorMessages,
      ...rotationPeopleMessages,
    },
  },
});
