export { CalendarAddresses } from './CalendarAddresses';
export { colleaguesFrom, participantsFrom } from './concerned';
export { RotationAccess } from './RotationAccess';
export { RotationPermissions } from './RotationPermissions';
export type { Readable } from './RotationPermissions';
export { ServiceRotationAccess } from './ServiceRotationAccess';
export type { ReadableService } from './ServiceRotationAccess';
