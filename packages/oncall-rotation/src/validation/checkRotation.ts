import { Instant, Rotation } from '../model';
import { checkLayer } from './checkLayer';
import { checkOverride } from './checkOverride';
import { checkSwap } from './checkSwap';
import { checkInstantField, checkZone } from './checkTime';
import { Field, RotationFault } from './fault';
import { LIMITS } from './limits';

function checkUnique(field: Field, value: string, seen: Set<string>): void {
  if (seen.has(value)) {
    field.fault(`"${value}" is there twice`);
  }
  seen.add(value);
}

/** Checks a version, adds its layers' names and returns when it takes effect. */
function checkVersion(field: Field, layers: Set<string>): Instant | undefined {
  const part = field.object(
    'effectiveFrom',
    'timeZone',
    'layers',
    'alwaysCovered',
  );
  if (!part) {
    return undefined;
  }
  checkZone(part('timeZone'));
  const names = new Set<string>();
  for (const layer of part('layers').list(LIMITS.layers)) {
    const name = checkLayer(layer);
    if (name !== undefined) {
      checkUnique(layer, name, names);
      layers.add(name);
    }
  }
  const always = part('alwaysCovered');
  if (always.present && typeof always.value !== 'boolean') {
    always.fault('must be true or false');
  }
  return checkInstantField(part('effectiveFrom'));
}

function checkIds(
  fields: readonly Field[],
  check: (field: Field) => string | undefined,
): void {
  const seen = new Set<string>();
  for (const field of fields) {
    const id = check(field);
    if (id !== undefined) {
      checkUnique(field, id, seen);
    }
  }
}

/**
 * Checks a rotation that came from outside. Returns what is wrong, naming the
 * field of each fault; nothing if it can be resolved.
 *
 * @public
 */
export function checkRotation(data: unknown): RotationFault[] {
  const root = Field.root(data);
  const part = root.object('versions', 'overrides', 'swaps');
  if (!part) {
    return root.faults;
  }
  const layers = new Set<string>();
  let latest = -Infinity;
  for (const version of part('versions').list(LIMITS.versions)) {
    const from = checkVersion(version, layers);
    if (from !== undefined) {
      if (from <= latest) {
        version.fault('must take effect after the version before it');
      }
      latest = from;
    }
  }
  if (part('overrides').present) {
    const overrides = part('overrides').list(LIMITS.overrides);
    checkIds(overrides, field => checkOverride(field, layers));
  }
  if (part('swaps').present) {
    const swaps = part('swaps').list(LIMITS.swaps);
    checkIds(swaps, field => checkSwap(field, layers));
  }
  return root.faults;
}

/**
 * Whether data from outside is a rotation without fault.
 *
 * @public
 */
export function isRotation(data: unknown): data is Rotation {
  return checkRotation(data).length === 0;
}
