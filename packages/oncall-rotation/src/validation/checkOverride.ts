import { checkLayerName } from './checkLayerName';
import { checkInstantField, checkInterval } from './checkTime';
import { Field } from './fault';

/** Checks an override and returns its id. */
export function checkOverride(
  field: Field,
  layers: ReadonlySet<string>,
): string | undefined {
  const part = field.object(
    'id',
    'kind',
    'layer',
    'user',
    'by',
    'start',
    'end',
    'createdAt',
  );
  if (!part) {
    return undefined;
  }
  const kind = part('kind').oneOf('cover', 'replace', 'remove', 'add');
  const user = part('user').text();
  const by = part('by');
  if (kind === 'replace') {
    if (by.text() === user && user !== undefined) {
      by.fault('is the person who is to be replaced');
    }
  } else if (by.present) {
    by.fault('belongs only to a replace');
  }
  checkLayerName(part('layer'), layers);
  checkInterval(part('start'), part('end'));
  checkInstantField(part('createdAt'));
  return part('id').text();
}
