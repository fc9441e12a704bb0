export { outlineOf } from './RunbookOutline';
export type {
  DocumentOutline,
  OutlinedDocument,
  RunbookOutline,
  RunbookVersion,
} from './RunbookOutline';
