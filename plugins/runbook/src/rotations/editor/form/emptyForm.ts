import { RotationForm } from './RotationForm';

/** A rotation of which nothing was said yet. */
export function emptyForm(given: {
  timeZone: string;
  owner?: string;
}): RotationForm {
  return {
    title: '',
    id: '',
    idTyped: false,
    description: '',
    owner: given.owner ?? '',
    timeZone: given.timeZone,
    alwaysCovered: true,
    layers: [],
    effective: { kind: 'now' },
    nextKey: 0,
  };
}
