export { exportPostmortem } from './exportPostmortem';
export { PostmortemLedger } from './PostmortemLedger';
export type { OwedPostmortems } from './PostmortemLedger';
export { PostmortemKeeper } from './PostmortemKeeper';
export { ReminderSender } from './ReminderSender';
export { REMINDERS } from './reminders';
export { remindOnWrite } from './remindOnWrite';
