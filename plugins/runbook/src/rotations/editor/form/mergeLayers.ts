import {
  CalendarLayer,
  RotationLayer,
  TurnsLayer,
} from 'backstage-plugin-runbook-common';
import { differingParts, mergeParts, Parts } from './mergeParts';

/** What of a layer two people can change, each as a whole. */
export type LayerPart =
  | 'name'
  | 'people'
  | 'turns'
  | 'hours'
  | 'times'
  | 'calendar'
  | 'removed'
  | 'added'
  | 'order';

/** A layer with the name that it has in the rotation now. */
export interface KnownLayer {
  layer: RotationLayer;
  was?: string;
}

const TURNS_PARTS: Parts<TurnsLayer, LayerPart> = [
  ['name', ['name']],
  ['people', ['participants', 'startIndex', 'group']],
  ['turns', ['turn', 'start', 'timeZone']],
  ['hours', ['restrictions']],
  ['times', ['effectiveFrom', 'effectiveUntil']],
];
const CALENDAR_PARTS: Parts<CalendarLayer, LayerPart> = [
  ['name', ['name']],
  ['calendar', ['url', 'people']],
];

/** Lays one's own changes of the layers on what somebody else made of them. */
export function mergeLayers(
  base: readonly RotationLayer[],
  mine: readonly KnownLayer[],
  theirs: readonly RotationLayer[],
  clash: (layer: string, part: LayerPart) => void,
): KnownLayer[] {
  const named = (name: string | undefined, layers: readonly RotationLayer[]) =>
    layers.find(layer => layer.name === name);
  const merged = mine.flatMap((own): KnownLayer[] => {
    const [before, after] = [named(own.was, base), named(own.was, theirs)];
    if (!before) {
      return [own];
    }
    const tell = (part: LayerPart) => clash(own.layer.name, part);
    if (after) {
      return [{ ...own, layer: mergeLayer(before, own.layer, after, tell) }];
    }
    // They removed it: it comes back only where one's own work would be lost.
    if (same(before, own.layer)) {
      return [];
    }
    tell('removed');
    return [{ layer: own.layer }];
  });
  for (const layer of theirs) {
    const before = named(layer.name, base);
    if (!before) {
      merged.push({ layer, was: layer.name });
    } else if (
      !mine.some(own => own.was === layer.name) &&
      !same(before, layer)
    ) {
      clash(layer.name, 'removed');
    }
  }
  return inOrder(base, merged, mine, theirs);
}

function mergeLayer(
  base: RotationLayer,
  mine: RotationLayer,
  theirs: RotationLayer,
  clash: (part: LayerPart) => void,
): RotationLayer {
  if (
    base.kind === 'turns' &&
    mine.kind === 'turns' &&
    theirs.kind === 'turns'
  ) {
    return mergeParts({ base, mine, theirs }, TURNS_PARTS, clash);
  }
  if (
    base.kind === 'calendar' &&
    mine.kind === 'calendar' &&
    theirs.kind === 'calendar'
  ) {
    return mergeParts({ base, mine, theirs }, CALENDAR_PARTS, clash);
  }
  return mine;
}

/** Their order of the layers, unless one changed it oneself. */
function inOrder(
  base: readonly RotationLayer[],
  merged: readonly KnownLayer[],
  mine: readonly KnownLayer[],
  theirs: readonly RotationLayer[],
): KnownLayer[] {
  const was = base.map(({ name }) => name);
  const own = mine.flatMap(layer => layer.was ?? []);
  const moved =
    own.join('\n') !== was.filter(name => own.includes(name)).join('\n');
  if (moved) {
    return [...merged];
  }
  const rank = ({ was: name }: KnownLayer) => {
    const index = theirs.findIndex(layer => layer.name === name);
    return index === -1 ? theirs.length : index;
  };
  return [...merged].sort((a, b) => rank(a) - rank(b));
}

function same(a: RotationLayer, b: RotationLayer): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What of the layers somebody changed. */
export function differingLayers(
  before: readonly RotationLayer[],
  after: readonly RotationLayer[],
): { layer?: string; part: LayerPart }[] {
  const names = (layers: readonly RotationLayer[]) =>
    layers.map(({ name }) => name);
  const [was, is] = [names(before), names(after)];
  const inBoth = (list: string[]) =>
    list.filter(name => was.includes(name) && is.includes(name)).join('\n');
  return [
    ...before.flatMap(layer => {
      const other = after.find(({ name }) => name === layer.name);
      const parts = other ? partsChanged(layer, other) : ['removed' as const];
      return parts.map(part => ({ layer: layer.name, part }));
    }),
    ...after
      .filter(({ name }) => !was.includes(name))
      .map(({ name }) => ({ layer: name, part: 'added' as const })),
    ...(inBoth(was) === inBoth(is) ? [] : [{ part: 'order' as const }]),
  ];
}

function partsChanged(a: RotationLayer, b: RotationLayer): LayerPart[] {
  if (a.kind === 'turns' && b.kind === 'turns') {
    return differingParts(a, b, TURNS_PARTS);
  }
  return a.kind === 'calendar' && b.kind === 'calendar'
    ? differingParts(a, b, CALENDAR_PARTS)
    : ['calendar'];
}
