export { readRunbookConfig } from './RunbookConfig';
export type {
  ImportConfig,
  RunbookConfig,
  SourceLimits,
} from './RunbookConfig';
