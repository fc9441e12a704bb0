import { fromDefinition } from './fromDefinition';
import { differingLayers, LayerPart, mergeLayers } from './mergeLayers';
import { differingParts, mergeParts, Parts } from './mergeParts';
import { RotationForm } from './RotationForm';
import { toDefinition } from './toDefinition';

/** A part of the rotation that two people changed, differently. */
export interface Clash {
  /** Name of the layer; absent for the rotation itself. */
  layer?: string;
  part: BasicPart | LayerPart;
}

/** What of the rotation itself two people can change. */
export type BasicPart =
  | 'title'
  | 'description'
  | 'owner'
  | 'timeZone'
  | 'alwaysCovered';

const BASICS: Parts<RotationForm, BasicPart> = [
  ['title', ['title']],
  ['description', ['description']],
  ['owner', ['owner']],
  ['timeZone', ['timeZone']],
  ['alwaysCovered', ['alwaysCovered']],
];

/**
 * Lays what was changed in `mine` since `base` on `theirs`. What only they
 * changed stays as they made it, so that nobody's work is undone; where both
 * changed the same, `mine` stands and it is told.
 */
export function mergeForms(versions: {
  base: RotationForm;
  mine: RotationForm;
  theirs: RotationForm;
}): { form: RotationForm; clashes: Clash[] } {
  const { base, mine, theirs } = versions;
  const clashes: Clash[] = [];
  const basics = mergeParts(versions, BASICS, part => clashes.push({ part }));
  const own = toDefinition(mine).layers;
  const layers = mergeLayers(
    toDefinition(base).layers,
    own.map((layer, index) => {
      const was = mine.layers[index]?.was;
      return { layer, ...(was !== undefined && { was }) };
    }),
    toDefinition(theirs).layers,
    (layer, part) => clashes.push({ layer, part }),
  );
  const form = fromDefinition({
    ...basics,
    definition: {
      timeZone: basics.timeZone,
      layers: layers.map(({ layer }) => layer),
    },
  });
  return {
    clashes,
    form: {
      ...basics,
      layers: form.layers.map((layer, index) =>
        withWas(layer, layers[index]?.was),
      ),
      nextKey: form.nextKey,
    },
  };
}

function withWas<T extends { was?: string }>(layer: T, was?: string): T {
  return { ...layer, was };
}

/** What of a rotation somebody changed. */
export function differencesOf(
  before: RotationForm,
  after: RotationForm,
): Clash[] {
  return [
    ...differingParts(before, after, BASICS).map(part => ({ part })),
    ...differingLayers(toDefinition(before).layers, toDefinition(after).layers),
  ];
}
