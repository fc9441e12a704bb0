import {
  createTranslationRef,
  TranslationRef,
} from '@backstage/frontend-plugin-api';
import { alertMessages } from '../messages/alerts';
import { alertsPageMessages } from '../messages/alertsPage';
import { commonMessages } from '../messages/common';
import { overviewMessages } from '../messages/overview';
import { procedureMessages } from '../messages/procedures';
import { procedureTemplates } from '../messages/procedureTemplates';
import { incidentMessages } from '../messages/incidents';
import { rotationEditorMessages } from '../messages/rotationEditor';
import { rotationPeopleMessages } from '../messages/rotationPeople';
import { rotationTabMessages } from '../messages/rotationTab';
import { runbookMessages } from '../messages/runbook';
import { runMessages } from '../messages/runs';
import { searchMessages } from '../messages/search';
import { Flat } from './Flat';

const messages = {
  ...commonMessages,
  ...runbookMessages,
  alerts: alertMessages,
  search: searchMessages,
  alertsPage: alertsPageMessages,
  overview: overviewMessages,
  written: { ...procedureMessages, template: procedureTemplates },
  incident: incidentMessages,
  runs: runMessages,
  rotation: {
    ...rotationTabMessages,
    ...rotationEditorMessages,
    ...rotationPeopleMessages,
  },
};

/** The texts by their keys. */
export type Messages = Flat<typeof messages>;

const nested: { [key in string]: NestedMessages } = messages;

type NestedMessages = string | { [key in string]: NestedMessages };

/** Every text that the tabs show, to be translated by the app. @public */
export const runbookTranslationRef = createTranslationRef({
  id: 'plugin.runbook',
  messages: nested,
}) as TranslationRef<string, { [key in string]: string }> as TranslationRef<
  'plugin.runbook',
  Messages
>;
