import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { Clash } from '../form/mergeForms';
import { RotationForm, TurnsLayerForm } from '../form/RotationForm';
import { startIndexOf } from '../form/toDefinition';

/** Tells parts of a rotation, and what a form says there, in a few words. */
export function usePartText() {
  const { t } = useRunbookTranslation();
  const { people } = useEditor();

  const ofLayer = (layer: TurnsLayerForm, part: Clash['part']): string => {
    switch (part) {
      case 'people': {
        const begins = startIndexOf(layer);
        return [...layer.slots.slice(begins), ...layer.slots.slice(0, begins)]
          .map(
            ({ users }) =>
              users.map(people.nameOf).join(' + ') ||
              t('rotation.editor.people.nobody'),
          )
          .join(', ');
      }
      case 'turns':
        return `${layer.length} ${t(`rotation.editor.turn.${layer.unit}`)}, ${
          layer.start
        } ${layer.timeZone}`;
      case 'hours':
        return (
          layer.windows
            .map(
              ({ weekdays, start, end }) =>
                `${weekdays
                  .map(day => t(`rotation.editor.weekday.${day}`))
                  .join(', ')} ${start} – ${end}`,
            )
            .join('; ') || t('rotation.editor.hours.always')
        );
      case 'times':
        return `${layer.effectiveFrom.wall} – ${layer.effectiveUntil.wall}`;
      default:
        return layer.name;
    }
  };

  return {
    name({ layer, part }: Clash): string {
      const text = t(`rotation.editor.conflict.part.${part}`);
      return layer === undefined
        ? text
        : t('rotation.editor.conflict.inLayer', { layer, part: text });
    },
    value(form: RotationForm, { layer, part }: Clash): string {
      switch (part) {
        case 'title':
        case 'description':
        case 'timeZone':
          return form[part];
        case 'owner':
          return people.nameOf(form.owner);
        case 'alwaysCovered':
          return form.alwaysCovered ? '✓' : '–';
        case 'order':
          return form.layers.map(({ name }) => name).join(', ');
        default: {
          const found = form.layers.find(({ was, name }) =>
            was === undefined ? name === layer : was === layer,
          );
          if (!found) {
            return '–';
          }
          return found.kind === 'turns' ? ofLayer(found, part) : found.url;
        }
      }
    },
  };
}
