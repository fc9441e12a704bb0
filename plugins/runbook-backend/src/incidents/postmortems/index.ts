export { exportPostmortem } from './exportPostmortem';
export { PostmortemKeeper } from './PostmortemKeeper';
export { ReminderSender } from './ReminderSender';
export { REMINDERS } from './reminders';
export { remindOnWrite } from './remindOnWrite';
