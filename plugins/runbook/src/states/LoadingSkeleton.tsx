import Skeleton from '@material-ui/lab/Skeleton';
import { useRunbookTranslation } from '../translation';

/** Stands for a part that is on its way. */
export function LoadingSkeleton({ lines }: { lines: number }) {
  const { t } = useRunbookTranslation();
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton variant="text" width="40%" height={40} />
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} variant="text" height={28} />
      ))}
    </div>
  );
}
