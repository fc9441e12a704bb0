export { boundTitle } from './boundTitle';
export { NotificationSender } from './NotificationSender';
export type { NotificationParts } from './NotificationSender';
