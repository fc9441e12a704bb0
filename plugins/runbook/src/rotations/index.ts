export { MyOnCall } from './MyOnCall';
export { OnCallNowCard } from './OnCallNowCard';
export { RotationsPage } from './RotationsPage';
export { RotationTab } from './RotationTab';
