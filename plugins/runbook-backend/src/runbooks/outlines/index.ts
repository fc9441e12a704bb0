export { LibraryAtHand } from './LibraryAtHand';
export { outlineOf } from './RunbookOutline';
export type {
  DocumentOutline,
  OutlinedDocument,
  RunbookOutline,
} from './RunbookOutline';
