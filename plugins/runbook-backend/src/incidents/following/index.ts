export { AlertFollower } from './AlertFollower';
export { attachFiring } from './attachments';
export type { ServiceAlertFiring } from './attachments';
export { RotationFollower } from './RotationFollower';
