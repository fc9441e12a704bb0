import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { runbookTranslationRef } from '../../translation';
import { Disclosure } from '../layout/Disclosure';
import { CalendarFeeds } from './CalendarFeeds';

/** The calendar feeds of the reader, and new ones. */
export function Subscribe() {
  const { t } = useTranslationRef(runbookTranslationRef);
  return (
    <Disclosure title={t('rotation.subscribe.title')}>
      {() => <CalendarFeeds />}
    </Disclosure>
  );
}
