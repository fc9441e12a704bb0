export { alertApiRef } from './AlertApi';
export type { AlertApi } from './AlertApi';
export { AlertClient } from './AlertClient';
export { RotationClient } from './RotationClient';
export { rotationApiRef } from './RotationApi';
export type { ChangeOptions, RotationApi } from './RotationApi';
export { runbookApiRef } from './RunbookApi';
export type { RunbookApi } from './RunbookApi';
export { RunbookClient } from './RunbookClient';
