import { useRunbookTranslation } from '../../translation';
import { Disclosure } from '../layout/Disclosure';
import { CalendarFeeds } from './CalendarFeeds';

/** The calendar feeds of the reader, and new ones. */
export function Subscribe() {
  const { t } = useRunbookTranslation();
  return (
    <Disclosure title={t('rotation.subscribe.title')}>
      {() => <CalendarFeeds />}
    </Disclosure>
  );
}
