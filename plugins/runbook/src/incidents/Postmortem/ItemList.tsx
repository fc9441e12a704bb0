import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useRunbookTranslation } from '../../translation';
import { useTextStyles } from '../layout';
import { DraftItem } from './postmortemDraft';

/** Action items to read. */
export function ItemList({ items }: { items: readonly DraftItem[] }) {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  if (items.length === 0) {
    return <p className={text.quiet}>{t('incident.postmortem.noItems')}</p>;
  }
  return (
    <ul className={text.list}>
      {items.map(item => (
        <li key={item.id} className={text.row}>
          <div className={text.grow}>
            {item.done ? '☑' : '☐'} {item.text}
            <div className={text.small}>
              {item.owner && (
                <>
                  {t('incident.postmortem.itemOwner')}{' '}
                  <EntityRefLink entityRef={item.owner} hideIcon />{' '}
                </>
              )}
              {item.due && t('incident.postmortem.itemDue', { date: item.due })}
              {item.done && ` · ${t('incident.postmortem.itemIsDone')}`}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
