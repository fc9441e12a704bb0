import IconButton from '@material-ui/core/IconButton';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import DeleteIcon from '@material-ui/icons/Delete';
import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { FormField } from '../fields/FormField';
import { useFieldStyles } from '../fields/useFieldStyles';
import { LayerForm } from '../form/RotationForm';
import { LayerLimits } from './LayerLimits';
import { MoveButtons } from './MoveButtons';
import { SlotList } from './SlotList';
import { TurnFields } from './TurnFields';
import { useLayer } from './useLayer';
import { WindowList } from './WindowList';

const useStyles = makeStyles(theme => ({
  card: {
    padding: theme.spacing(2),
    display: 'grid',
    gap: theme.spacing(2.5),
    minWidth: 0,
  },
  head: { display: 'flex', gap: theme.spacing(1), alignItems: 'flex-start' },
  name: { flex: '1 1 auto', minWidth: 0 },
}));

export interface LayerCardProps {
  layer: LayerForm;
  index: number;
  count: number;
}

/** One layer with all that it says. */
export function LayerCard({ layer, index, count }: LayerCardProps) {
  const classes = useStyles();
  const fields = useFieldStyles();
  const { t } = useRunbookTranslation();
  const { dispatch } = useEditor();
  const { set } = useLayer(layer.key);
  const name = layer.name.trim() || t('rotation.editor.layer.unnamed');
  const isRenamed = layer.was !== undefined && layer.name.trim() !== layer.was;
  return (
    <Paper
      variant="outlined"
      className={classes.card}
      component="section"
      aria-label={t('rotation.editor.layer.label', { name })}
    >
      <div className={classes.head}>
        <div className={classes.name}>
          <FormField
            field={`${layer.key}.name`}
            label={t('rotation.editor.layer.name')}
            value={layer.name}
            onValue={next => set({ name: next })}
            helperText={
              isRenamed ? t('rotation.editor.layer.renamed') : undefined
            }
          />
        </div>
        <MoveButtons
          up={t('rotation.editor.layer.up', { name })}
          down={t('rotation.editor.layer.down', { name })}
          isFirst={index === 0}
          isLast={index === count - 1}
          onMove={by => dispatch({ do: 'move-layer', layer: layer.key, by })}
        />
        <IconButton
          size="small"
          aria-label={t('rotation.editor.layer.remove', { name })}
          title={t('rotation.editor.layer.remove', { name })}
          onClick={() => dispatch({ do: 'remove-layer', layer: layer.key })}
        >
          <DeleteIcon fontSize="small" />
        </IconButton>
      </div>
      {layer.kind === 'calendar' ? (
        <div className={fields.stack}>
          <FormField
            field={`${layer.key}.url`}
            type="url"
            label={t('rotation.editor.calendar.url')}
            helperText={t('rotation.editor.calendar.urlHelp')}
            value={layer.url}
            onValue={url => set({ url })}
          />
          <p className={fields.quiet}>
            {t('rotation.editor.calendar.external')}
          </p>
        </div>
      ) : (
        <>
          <SlotList layer={layer} />
          <TurnFields layer={layer} />
          <WindowList layer={layer} />
          <LayerLimits layer={layer} />
        </>
      )}
    </Paper>
  );
}
