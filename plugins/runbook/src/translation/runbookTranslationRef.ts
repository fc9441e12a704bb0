import {
  createTranslationRef,
  TranslationRef,
} from '@backstage/frontend-plugin-api';
import { alertMessages } from '../messages/alerts';
import { alertsPageMessages } from '../messages/alertsPage';
import { commonMessages } from '../messages/common';
import { coverageMessages } from '../messages/coverage';
import { onCallPageMessages } from '../messages/onCallPage';
import { overviewMessages } from '../messages/overview';
import { procedureMessages } from '../messages/procedures';
import { procedureTemplates } from '../messages/procedureTemplates';
import { findingMessages } from '../messages/finding';
import { makeProcedureMessages } from '../messages/makeProcedure';
import { incidentMessages } from '../messages/incidents';
import { incidentWorkMessages } from '../messages/incidentWork';
import { postmortemMessages } from '../messages/postmortems';
import { rotationEditorMessages } from '../messages/rotationEditor';
import { rotationPeopleMessages } from '../messages/rotationPeople';
import { rotationTabMessages } from '../messages/rotationTab';
import { runbookMessages } from '../messages/runbook';
import { runMessages } from '../messages/runs';
import { searchMessages } from '../messages/search';
import { FlatKey, TextAt } from './flatKeys';

const messages = {
  ...commonMessages,
  ...runbookMessages,
  alerts: alertMessages,
  search: searchMessages,
  find: findingMessages,
  makeProcedure: makeProcedureMessages,
  alertsPage: alertsPageMessages,
  overview: overviewMessages,
  onCallPage: onCallPageMessages,
  coverage: coverageMessages,
  written: { ...procedureMessages, template: procedureTemplates },
  incident: {
    ...incidentMessages,
    ...incidentWorkMessages,
    postmortem: postmortemMessages,
  },
  runs: runMessages,
  rotation: {
    ...rotationTabMessages,
    ...rotationEditorMessages,
    ...rotationPeopleMessages,
  },
};

type NestedMessages = { [key in string]: string | NestedMessages };

/**
 * As `createTranslationRef`, whose own type says the same, but takes the
 * compiler as long as all the rest of the plugin.
 */
function translationRefOf<T extends NestedMessages>(texts: T) {
  return createTranslationRef({
    id: 'plugin.runbook',
    messages: texts as NestedMessages,
  }) as TranslationRef as TranslationRef<
    'plugin.runbook',
    { readonly [K in FlatKey<T>]: TextAt<T, K> }
  >;
}

/** Every text that the tabs show, to be translated by the app. @public */
export const runbookTranslationRef = translationRefOf(messages);

/** The texts by their keys. */
export type Messages = typeof runbookTranslationRef.T;
