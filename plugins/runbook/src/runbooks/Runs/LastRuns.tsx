import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { useTextStyles } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { LastRunList } from './LastRunList';
import { useRuns } from './RunsContext';

export interface LastRunsProps {
  /** Of the procedure. */
  fragment: string;
  title: string;
}

/** What came of the procedure when it was run before; asked for when wanted. */
export function LastRuns({ fragment, title }: LastRunsProps) {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const runs = useRuns();
  const [open, setOpen] = useState(false);
  if (!runs) {
    return null;
  }
  return (
    <div>
      <Button
        className={text.button}
        aria-expanded={open}
        aria-label={t('runs.lastNamed', { title })}
        onClick={() => setOpen(!open)}
      >
        {t('runs.last')}
      </Button>
      {open && <LastRunList runs={runs} fragment={fragment} />}
    </div>
  );
}
