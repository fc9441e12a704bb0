export { SnapshotTaker } from './SnapshotTaker';
export type { Taken } from './SnapshotTaker';
export type { Guide } from './guideOf';
