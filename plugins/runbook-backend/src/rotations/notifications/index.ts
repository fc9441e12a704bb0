export { createNotifications } from './createNotifications';
export { tellOfWrites } from './tellOfWrites';
