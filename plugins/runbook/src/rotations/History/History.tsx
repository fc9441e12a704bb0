import { useRunbookTranslation } from '../../translation';
import { Disclosure } from '../layout/Disclosure';
import { HistoryList } from './HistoryList';

/** Every change of the rotation, for those who ask who did what. */
export function History() {
  const { t } = useRunbookTranslation();
  return (
    <Disclosure title={t('rotation.history.title')}>
      {() => <HistoryList />}
    </Disclosure>
  );
}
