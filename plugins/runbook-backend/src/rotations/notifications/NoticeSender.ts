import { NotificationParts, NotificationSender } from '../../notifying';
import { composeNotification } from './composeNotification';
import { Notice, NOTICES } from './Notice';

/** Hands notices of rotations to Backstage's notifications. */
export class NoticeSender extends NotificationSender<Notice> {
  constructor(options: NotificationParts) {
    super({
      ...options,
      topic: NOTICES,
      namedIn,
      compose: composeNotification,
    });
  }
}

/** References of others whom the words name. */
function namedIn(notice: Notice): string[] {
  switch (notice.kind) {
    case 'shift-start':
    case 'gap':
      return [];
    case 'override':
      return [notice.by, ...notice.others];
    case 'swap-asked':
      return [notice.asker];
    default:
      return [notice.by];
  }
}
