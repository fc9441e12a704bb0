import {
  newRotationSchema,
  RotationDefinition,
  rotationUpdateSchema,
} from 'backstage-plugin-runbook-common';
import { checkRotation } from 'oncall-rotation';
import { FieldId, fieldId } from './fieldId';
import { RotationForm } from './RotationForm';
import { toDefinition } from './toDefinition';
import { fromWallField } from './wallField';

/** What is wrong with a field; each has a sentence in the translation. */
export type FaultCode =
  | 'title'
  | 'id'
  | 'idReserved'
  | 'description'
  | 'owner'
  | 'timeZone'
  | 'layers'
  | 'name'
  | 'nameTwice'
  | 'url'
  | 'slots'
  | 'slot'
  | 'length'
  | 'count'
  | 'start'
  | 'weekdays'
  | 'windowTime'
  | 'from'
  | 'until'
  | 'effective'
  | 'effectivePast'
  | 'other';

/** A fault of the form. */
export interface FormFault {
  field: FieldId;
  code: FaultCode;
}

/** What faults depend on besides the form. */
export interface FaultContext {
  /** Epoch milliseconds. */
  now: number;
  /** A new rotation needs an id, and may have begun in the past. */
  creating: boolean;
  /** When the latest version of the rotation takes effect. */
  latestVersion?: number;
}

/**
 * All that is wrong with the form, each at its field and once. By the contract
 * and by the arithmetic, so that what has no fault here is taken by the server.
 */
export function faultsOf(
  form: RotationForm,
  context: FaultContext,
): FormFault[] {
  const faults = new Map<FieldId, FormFault>();
  const add = (fault: FormFault) => {
    if (!faults.has(fault.field)) {
      faults.set(fault.field, fault);
    }
  };
  ownFaults(form, context).forEach(add);
  for (const path of foreignFaults(form, context.creating)) {
    add(fieldId(form, path));
  }
  return [...faults.values()];
}

/** What neither the contract nor the arithmetic asks for. */
function ownFaults(form: RotationForm, context: FaultContext): FormFault[] {
  const found: FormFault[] = [];
  if (form.layers.length === 0) {
    found.push({ field: 'layers', code: 'layers' });
  }
  // Its page would be where the editor of a new rotation is.
  if (context.creating && form.id === 'new') {
    found.push({ field: 'id', code: 'idReserved' });
  }
  const names = new Set<string>();
  for (const { key, name } of form.layers) {
    const trimmed = name.trim();
    if (trimmed && names.has(trimmed)) {
      found.push({ field: `${key}.name`, code: 'nameTwice' });
    }
    names.add(trimmed);
  }
  if (form.effective.kind === 'at') {
    const at = fromWallField(form.timeZone, form.effective.time);
    if (at === undefined) {
      found.push({ field: 'effective', code: 'effective' });
    } else if (
      !context.creating &&
      at < Math.max(context.now, context.latestVersion ?? 0)
    ) {
      found.push({ field: 'effective', code: 'effectivePast' });
    }
  } else if (
    context.latestVersion !== undefined &&
    context.latestVersion > context.now
  ) {
    found.push({ field: 'effective', code: 'effectivePast' });
  }
  return found;
}

type Path = readonly (string | number)[];

function foreignFaults(form: RotationForm, creating: boolean): Path[] {
  const definition = toDefinition(form);
  const { id, title, description, owner } = form;
  const asked = { title, description, owner, definition };
  const parsed = creating
    ? newRotationSchema.safeParse({ ...asked, id })
    : rotationUpdateSchema.safeParse(asked);
  const ofContract = (parsed.error?.issues ?? []).map(({ path }) =>
    path.map(part => (typeof part === 'symbol' ? '' : part)),
  );
  return [...ofContract, ...arithmeticFaults(definition)];
}

/** The arithmetic's faults, with the layers counted as the form counts them. */
function arithmeticFaults({ timeZone, layers }: RotationDefinition): Path[] {
  const turns = layers.flatMap((layer, index) =>
    layer.kind === 'turns' ? [{ layer, index }] : [],
  );
  const checked = turns.map(({ layer }) => {
    const { kind, group, effectiveFrom, effectiveUntil, ...rest } = layer;
    return {
      ...rest,
      ...(effectiveFrom && { effectiveFrom: Date.parse(effectiveFrom) }),
      ...(effectiveUntil && { effectiveUntil: Date.parse(effectiveUntil) }),
    };
  });
  return checkRotation({
    versions: [{ effectiveFrom: 0, timeZone, layers: checked }],
  }).map(({ field }) => {
    const [, , name, index, ...rest] = segmentsOf(field);
    return name === 'layers' && typeof index === 'number'
      ? ['definition', 'layers', turns[index]?.index ?? -1, ...rest]
      : ['definition', name ?? ''];
  });
}

/** `versions[0].layers[1].turn` in parts. */
function segmentsOf(field: string): (string | number)[] {
  return [...field.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? name ?? '' : Number(index),
  );
}
