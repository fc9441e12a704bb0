export { AlertPage } from './AlertPage';
export { AlertsPage } from './AlertsPage';
export { AlertsTab } from './AlertsTab';
