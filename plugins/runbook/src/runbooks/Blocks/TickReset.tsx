import Button from '@material-ui/core/Button';
import { useRunbookTranslation } from '../../translation';
import { useTicksContext } from '../RunbookContext';

/** Takes off the ticks of a procedure or section; there only while it has some. */
export function TickReset({ fragment }: { fragment: string }) {
  const { t } = useRunbookTranslation();
  const { ticks, reset } = useTicksContext();
  const prefix = `${fragment}:`;
  if (!Object.keys(ticks).some(item => item.startsWith(prefix))) {
    return null;
  }
  return (
    <Button size="small" variant="outlined" onClick={() => reset(prefix)}>
      {t('step.reset')}
    </Button>
  );
}
