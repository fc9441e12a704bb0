import { checkLayerName } from './checkLayerName';
import { checkInstantField, checkInterval } from './checkTime';
import { Field } from './fault';

function checkSwapState(field: Field, asker: string | undefined): void {
  const part = field.object('kind', 'by', 'at');
  const kind = part?.('kind').oneOf('open', 'taken', 'withdrawn');
  if (!part || kind === undefined) {
    return;
  }
  const by = part('by');
  if (kind === 'taken') {
    if (by.text() === asker && asker !== undefined) {
      by.fault('nobody takes their own swap');
    }
  } else if (by.present) {
    by.fault('belongs only to a taken swap');
  }
  if (kind !== 'open') {
    checkInstantField(part('at'));
  } else if (part('at').present) {
    part('at').fault('does not belong to an open swap');
  }
}

/** Checks a swap and returns its id. */
export function checkSwap(
  field: Field,
  layers: ReadonlySet<string>,
): string | undefined {
  const part = field.object(
    'id',
    'layer',
    'user',
    'start',
    'end',
    'inReturn',
    'createdAt',
    'state',
  );
  if (!part) {
    return undefined;
  }
  const user = part('user').text();
  checkLayerName(part('layer'), layers);
  checkInterval(part('start'), part('end'));
  if (part('inReturn').present) {
    const time = part('inReturn').object('start', 'end');
    if (time) {
      checkInterval(time('start'), time('end'));
    }
  }
  checkInstantField(part('createdAt'));
  checkSwapState(part('state'), user);
  return part('id').text();
}
