import Button from '@material-ui/core/Button';
import { ReactNode, useState } from 'react';
import { useRunbookTranslation } from '../../../translation';

const FIRST = 12;

export interface MoreRowsProps<T> {
  rows: readonly T[];
  children: (rows: readonly T[]) => ReactNode;
}

/** Shows the first rows of many, and the rest when asked. */
export function MoreRows<T>({ rows, children }: MoreRowsProps<T>) {
  const { t } = useRunbookTranslation();
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, rows.length - FIRST);
  return (
    <>
      {children(hidden > 0 ? rows.slice(0, FIRST) : rows)}
      {hidden > 0 && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('rotation.editor.preview.all', { count: hidden })}
        </Button>
      )}
    </>
  );
}
