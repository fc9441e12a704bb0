import { LayerForm } from './RotationForm';

/** A layer of which only the name is said: weekly turns, nobody in them yet. */
export function newLayer(given: {
  key: string;
  kind: LayerForm['kind'];
  name: string;
  start: string;
}): LayerForm {
  const { key, kind, name, start } = given;
  return kind === 'calendar'
    ? { key, kind, name, url: '' }
    : {
        key,
        kind,
        name,
        slots: [],
        unit: 'week',
        length: '1',
        activeDays: false,
        start,
        timeZone: '',
        windows: [],
        effectiveFrom: { wall: '' },
        effectiveUntil: { wall: '' },
      };
}
