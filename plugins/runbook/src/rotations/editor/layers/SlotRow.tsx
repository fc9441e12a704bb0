import Chip from '@material-ui/core/Chip';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/PersonAdd';
import DeleteIcon from '@material-ui/icons/Close';
import Radio from '@material-ui/core/Radio';
import { KeyboardEvent, useState } from 'react';
import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { fieldElementId } from '../fieldElement';
import { RefField } from '../../../editing';
import { useFieldStyles } from '../fields/useFieldStyles';
import { SlotForm } from '../form/RotationForm';
import { MoveButtons } from './MoveButtons';
import { useLayer } from './useLayer';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    padding: theme.spacing(0.5, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  number: { minWidth: '2ch', textAlign: 'right' },
  people: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    alignItems: 'center',
    flex: '1 1 10rem',
    minWidth: 0,
  },
  chip: { maxWidth: '100%', margin: 0 },
  missing: { borderColor: theme.palette.error.main },
  tools: { display: 'flex', marginLeft: 'auto' },
  share: { flex: '1 1 100%', paddingTop: theme.spacing(1) },
}));

export interface SlotRowProps {
  layer: string;
  slot: SlotForm;
  index: number;
  count: number;
  begins: boolean;
  onMove: (by: number) => void;
}

/** One turn's people in the order of a layer. */
export function SlotRow(props: SlotRowProps) {
  const { layer, slot, index, count } = props;
  const classes = useStyles();
  const fields = useFieldStyles();
  const { t } = useRunbookTranslation();
  const { people, faultOf } = useEditor();
  const { act, set } = useLayer(layer);
  const [sharing, setSharing] = useState(false);
  const number = String(index + 1);
  const name =
    slot.users.map(people.nameOf).join(', ') ||
    t('rotation.editor.people.nobody');
  const setUsers = (users: string[]) =>
    act({ do: 'set-slot', slot: slot.key, users });
  const moveByKey = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.altKey && by !== undefined) {
      event.preventDefault();
      props.onMove(by);
    }
  };
  return (
    <li
      id={fieldElementId(`${layer}.${slot.key}`)}
      aria-label={`${t('rotation.editor.people.slot', { number })}: ${name}`}
    >
      {/* The keys work from any control of the row, which all have the focus. */}
      <div role="presentation" className={classes.row} onKeyDown={moveByKey}>
        <Radio
          size="small"
          color="primary"
          checked={props.begins}
          onChange={() => set({ begins: slot.key })}
          name={`rotation-editor.${layer}.begins`}
          inputProps={{
            'aria-label': t('rotation.editor.people.beginsNow', { name }),
          }}
        />
        <span className={classes.number} aria-hidden>
          {number}
        </span>
        <span className={classes.people}>
          {slot.users.length === 0 && t('rotation.editor.people.nobody')}
          {slot.users.map(user => (
            <Chip
              key={user}
              className={
                people.isMissing(user)
                  ? `${classes.chip} ${classes.missing}`
                  : classes.chip
              }
              variant="outlined"
              label={
                people.isMissing(user)
                  ? t('rotation.editor.people.notFound', {
                      name: people.nameOf(user),
                    })
                  : people.nameOf(user)
              }
              {...(slot.users.length > 1 && {
                onDelete: () =>
                  setUsers(slot.users.filter(other => other !== user)),
                deleteIcon: (
                  <DeleteIcon
                    aria-label={t('rotation.editor.people.take', {
                      name: people.nameOf(user),
                      number,
                    })}
                  />
                ),
              })}
            />
          ))}
        </span>
        <span className={classes.tools}>
          <IconButton
            size="small"
            aria-label={t('rotation.editor.people.share', { number })}
            title={t('rotation.editor.people.share', { number })}
            aria-expanded={sharing}
            onClick={() => setSharing(open => !open)}
          >
            <AddIcon fontSize="small" />
          </IconButton>
          <MoveButtons
            up={t('rotation.editor.people.up', { name })}
            down={t('rotation.editor.people.down', { name })}
            isFirst={index === 0}
            isLast={index === count - 1}
            onMove={props.onMove}
          />
          <IconButton
            size="small"
            aria-label={t('rotation.editor.people.remove', { number, name })}
            title={t('rotation.editor.people.remove', { number, name })}
            onClick={() => act({ do: 'remove-slot', slot: slot.key })}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </span>
        {sharing && (
          <div className={classes.share}>
            <RefField
              id={fieldElementId(`${layer}.${slot.key}.share`)}
              kind="User"
              adds
              label={t('rotation.editor.people.also', { number })}
              value={null}
              onChoose={chosen => {
                if (chosen && !slot.users.includes(chosen.entityRef)) {
                  people.learn(chosen);
                  setUsers([...slot.users, chosen.entityRef]);
                }
                setSharing(false);
              }}
            />
          </div>
        )}
        {faultOf(`${layer}.${slot.key}`) && (
          <p className={fields.fault}>{t('rotation.editor.fault.slot')}</p>
        )}
      </div>
    </li>
  );
}
