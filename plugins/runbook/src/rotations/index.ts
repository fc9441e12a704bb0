export { MyOnCall } from './MyOnCall';
export { OnCallPage } from './OnCallPage';
export { OnCallNowCard } from './OnCallNowCard';
export { RotationsPage } from './RotationsPage';
export { RotationTab } from './RotationTab';
