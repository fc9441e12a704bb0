import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { fieldElementId } from '../fieldElement';
import { RefField } from '../../../editing';
import { useFieldStyles } from '../fields/useFieldStyles';
import { TurnsLayerForm } from '../form/RotationForm';
import { startIndexOf } from '../form/toDefinition';
import { GroupImport } from './GroupImport';
import { SlotRow } from './SlotRow';
import { useLayer } from './useLayer';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  spoken: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
  },
});

/** The people of a layer in the order of their turns. */
export function SlotList({ layer }: { layer: TurnsLayerForm }) {
  const classes = useStyles();
  const fields = useFieldStyles();
  const { t } = useRunbookTranslation();
  const { people, faultOf } = useEditor();
  const { act } = useLayer(layer.key);
  const [importing, setImporting] = useState(false);
  const [moved, setMoved] = useState('');
  const { slots } = layer;
  const begins = startIndexOf(layer);
  return (
    <fieldset
      className={fields.fieldset}
      id={fieldElementId(`${layer.key}.slots`)}
    >
      <legend className={fields.legend}>
        {t('rotation.editor.people.title')}
      </legend>
      {slots.length === 0 ? (
        <p className={fields.quiet}>{t('rotation.editor.people.none')}</p>
      ) : (
        <p className={fields.quiet} aria-hidden>
          ◉ {t('rotation.editor.people.begins')}
        </p>
      )}
      <ol className={classes.list}>
        {slots.map((slot, index) => (
          <SlotRow
            key={slot.key}
            layer={layer.key}
            slot={slot}
            index={index}
            count={slots.length}
            begins={index === begins}
            onMove={by => {
              act({ do: 'move-slot', slot: slot.key, by });
              const to = Math.min(Math.max(index + by, 0), slots.length - 1);
              setMoved(
                t('rotation.editor.people.moved', {
                  name: slot.users.map(people.nameOf).join(', '),
                  number: String(to + 1),
                }),
              );
            }}
          />
        ))}
      </ol>
      <div role="status" className={classes.spoken}>
        {moved}
      </div>
      {faultOf(`${layer.key}.slots`) && (
        <p className={fields.fault}>{t('rotation.editor.fault.slots')}</p>
      )}
      <div className={fields.stack} style={{ paddingTop: 12 }}>
        <RefField
          id={fieldElementId(`${layer.key}.add`)}
          kind="User"
          adds
          label={t('rotation.editor.people.add')}
          help={t('rotation.editor.people.addHelp')}
          value={null}
          onChoose={chosen => {
            if (chosen) {
              people.learn(chosen);
              act({ do: 'add-slot', users: [chosen.entityRef] });
            }
          }}
        />
        <div className={fields.tools}>
          <Button variant="outlined" onClick={() => setImporting(true)}>
            {t('rotation.editor.group.take')}
          </Button>
          <Button onClick={() => act({ do: 'add-slot', users: [] })}>
            {t('rotation.editor.people.addNobody')}
          </Button>
          {layer.group && (
            <span className={fields.quiet}>
              {t('rotation.editor.group.taken', {
                group: people.nameOf(layer.group),
              })}
            </span>
          )}
        </div>
      </div>
      {importing && (
        <GroupImport layer={layer} onClose={() => setImporting(false)} />
      )}
    </fieldset>
  );
}
