export { AlertPage } from './AlertPage';
export { AlertsTab } from './AlertsTab';
