import { createHash } from 'node:crypto';
import { CalendarLayer } from 'backstage-plugin-runbook-common';
import { StoredRotation } from '../store';
import { versionsFrom } from '../stored';
import { LayerKey } from './store';

/** A layer that is kept in a calendar, with what its reading depends on. */
export interface LayerSettings extends LayerKey {
  url?: string;
  people: Readonly<Record<string, string>>;
  timeZone: string;
  /** Another whenever one of these is. */
  settings: string;
}

/**
 * The layers of a rotation that are kept in calendars, now or later; of one that
 * several versions have, as the latest says.
 */
export function calendarLayersOf(
  rotation: StoredRotation,
  now: number,
): LayerSettings[] {
  const byName = new Map<string, LayerSettings>();
  for (const { layers, timeZone } of versionsFrom(rotation, now)) {
    for (const layer of layers) {
      if (layer.kind === 'calendar') {
        byName.set(layer.name, settingsOf(rotation.id, layer, timeZone));
      }
    }
  }
  return [...byName.values()];
}

function settingsOf(
  rotation: string,
  { name, url, people = {} }: CalendarLayer,
  timeZone: string,
): LayerSettings {
  const hash = createHash('sha256')
    .update(JSON.stringify([url, people, timeZone]))
    .digest('hex');
  return {
    rotation,
    layer: name,
    ...(url !== undefined && { url }),
    people,
    timeZone,
    settings: hash,
  };
}
