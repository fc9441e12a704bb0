export { readRunbookConfig } from './RunbookConfig';
export type {
  ImportConfig,
  RunbookConfig,
  SourceLimits,
} from './RunbookConfig';
export type { AlertmanagerConfig } from './AlertmanagersConfig';
export type { AlertsConfig, JsonSourceConfig } from './AlertsConfig';
export type { GuideStep, ResponseConfig } from './ResponseConfig';
export type { WebhookConfig } from './WebhooksConfig';
