export { createNotifications } from './createNotifications';
export { createNoticeHandlers } from './noticeHandlers';
export { tellOfWrites } from './tellOfWrites';
