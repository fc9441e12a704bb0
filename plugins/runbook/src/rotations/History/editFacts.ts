import {
  RotationLayer,
  RotationVersionData,
  rotationVersionSchema,
} from 'backstage-plugin-runbook-common';

/** One thing that an edit of a rotation changed. */
export type EditFact =
  | { kind: 'title' | 'owner' | 'timeZone'; before: string; after: string }
  | { kind: 'from'; at: string }
  | { kind: 'description' | 'alwaysCovered' | 'layerOrder' }
  | { kind: 'layerAdded' | 'layerRemoved' | 'layerChanged'; layer: string }
  | {
      kind: 'participants';
      layer: string;
      before: readonly string[][];
      after: readonly string[][];
    };

/** A rotation as its history keeps it: the version only where it is told. */
interface Snapshot {
  title?: string;
  owner?: string;
  description?: string;
  version?: RotationVersionData;
}

/** What an edit changed, of the states that the history keeps. */
export function editFacts(before: unknown, after: unknown): EditFact[] {
  if (before === undefined) {
    return [];
  }
  const old = readSnapshot(before);
  const fresh = readSnapshot(after);
  const facts: EditFact[] = [];
  for (const kind of ['title', 'owner'] as const) {
    const [was, is] = [old[kind], fresh[kind]];
    if (was !== undefined && is !== undefined && was !== is) {
      facts.push({ kind, before: was, after: is });
    }
  }
  if (old.description !== fresh.description) {
    facts.push({ kind: 'description' });
  }
  if (old.version && fresh.version) {
    facts.push(...versionFacts(old.version, fresh.version));
  }
  return facts;
}

function versionFacts(
  before: RotationVersionData,
  after: RotationVersionData,
): EditFact[] {
  const facts: EditFact[] = [];
  if (before.timeZone !== after.timeZone) {
    facts.push({
      kind: 'timeZone',
      before: before.timeZone,
      after: after.timeZone,
    });
  }
  if ((before.alwaysCovered ?? false) !== (after.alwaysCovered ?? false)) {
    facts.push({ kind: 'alwaysCovered' });
  }
  const names = (version: RotationVersionData) =>
    version.layers.map(({ name }) => name);
  for (const layer of names(before).filter(n => !names(after).includes(n))) {
    facts.push({ kind: 'layerRemoved', layer });
  }
  for (const layer of after.layers) {
    const old = before.layers.find(({ name }) => name === layer.name);
    facts.push(
      ...(old
        ? layerFacts(old, layer)
        : [{ kind: 'layerAdded', layer: layer.name } as const]),
    );
  }
  if (facts.length === 0 && String(names(before)) !== String(names(after))) {
    facts.push({ kind: 'layerOrder' });
  }
  if (Date.parse(after.effectiveFrom) > Date.parse(after.createdAt)) {
    facts.push({ kind: 'from', at: after.effectiveFrom });
  }
  return facts;
}

function layerFacts(before: RotationLayer, after: RotationLayer): EditFact[] {
  const people = ({ ...layer }: RotationLayer) =>
    layer.kind === 'turns' ? layer.participants.map(({ users }) => users) : [];
  const [was, is] = [people(before), people(after)];
  const facts: EditFact[] = [];
  if (JSON.stringify(was) !== JSON.stringify(is)) {
    facts.push({
      kind: 'participants',
      layer: after.name,
      before: was,
      after: is,
    });
  }
  if (restOf(before) !== restOf(after)) {
    facts.push({ kind: 'layerChanged', layer: after.name });
  }
  return facts;
}

/** All of a layer but its people; the start index follows from them. */
function restOf(layer: RotationLayer): string {
  const rest: Record<string, unknown> = { ...layer };
  delete rest.participants;
  delete rest.startIndex;
  return JSON.stringify(Object.entries(rest).sort());
}

function readSnapshot(data: unknown): Snapshot {
  if (typeof data !== 'object' || data === null) {
    return {};
  }
  const text = (name: 'title' | 'owner' | 'description') => {
    const value = Object.entries(data).find(([field]) => field === name)?.[1];
    return typeof value === 'string' ? { [name]: value } : {};
  };
  const version = rotationVersionSchema.safeParse(
    'version' in data ? data.version : undefined,
  );
  return {
    ...text('title'),
    ...text('owner'),
    ...text('description'),
    ...(version.success && { version: version.data }),
  };
}
