export { runbookTranslationRef } from './runbookTranslationRef';
export { useRunbookTranslation } from './useRunbookTranslation';
export type { MessageKey, Translate } from './useRunbookTranslation';
