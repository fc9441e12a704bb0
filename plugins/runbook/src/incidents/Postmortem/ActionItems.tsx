import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import { TextBox } from '../../rotations/changes/fields';
import { newIdempotencyKey } from '../../rotations/newIdempotencyKey';
import { nameOfRef } from '../../rotations/people/nameOfRef';
import { useRunbookTranslation } from '../../translation';
import { useTextStyles } from '../layout';
import { ServicePicker } from '../Services/ServicePicker';
import { DraftItem } from './postmortemDraft';

const OWNERS = ['user', 'group'];

const useStyles = makeStyles(theme => ({
  item: {
    display: 'grid',
    gap: theme.spacing(1),
    gridTemplateColumns:
      'minmax(0, 3fr) minmax(0, 2fr) minmax(9rem, 1fr) auto auto',
    alignItems: 'center',
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

export interface ActionItemsProps {
  items: readonly DraftItem[];
  onChange: (items: DraftItem[]) => void;
}

/** What is to be done so that it does not happen again: by whom, until when. */
export function ActionItems({ items, onChange }: ActionItemsProps) {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const set = (id: string, fields: Partial<DraftItem>) =>
    onChange(
      items.map(item => (item.id === id ? { ...item, ...fields } : item)),
    );
  return (
    <>
      {items.length === 0 && (
        <p className={text.quiet}>{t('incident.postmortem.noItems')}</p>
      )}
      <ol className={text.list}>
        {items.map((item, index) => {
          const number = String(index + 1);
          return (
            <li key={item.id} className={classes.item}>
              <TextBox
                multiline
                label={t('incident.postmortem.item', { number })}
                value={item.text}
                onChange={event => set(item.id, { text: event.target.value })}
                inputProps={{ maxLength: 500 }}
              />
              <ServicePicker
                label={t('incident.postmortem.owner', { number })}
                kinds={OWNERS}
                value={
                  item.owner === undefined
                    ? undefined
                    : { entityRef: item.owner, title: nameOfRef(item.owner) }
                }
                onChange={owner => set(item.id, { owner: owner?.entityRef })}
              />
              <TextBox
                type="date"
                label={t('incident.postmortem.dueDate', { number })}
                value={item.due ?? ''}
                onChange={event =>
                  set(item.id, { due: event.target.value || undefined })
                }
              />
              <FormControlLabel
                control={
                  <Checkbox
                    color="primary"
                    checked={item.done}
                    onChange={(_, done) => set(item.id, { done })}
                  />
                }
                label={t('incident.postmortem.itemDone', { number })}
              />
              <Button
                className={text.button}
                aria-label={t('incident.postmortem.removeItemNamed', {
                  number,
                })}
                onClick={() =>
                  onChange(items.filter(({ id }) => id !== item.id))
                }
              >
                {t('incident.postmortem.removeItem')}
              </Button>
            </li>
          );
        })}
      </ol>
      <Button
        className={text.button}
        variant="outlined"
        onClick={() =>
          onChange([
            ...items,
            { id: newIdempotencyKey(), text: '', done: false },
          ])
        }
      >
        {t('incident.postmortem.addItem')}
      </Button>
    </>
  );
}
