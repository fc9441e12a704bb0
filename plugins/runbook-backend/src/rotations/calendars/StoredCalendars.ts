import { CalendarState } from 'backstage-plugin-runbook-common';
import { Interval } from 'oncall-rotation';
import { CalendarSource } from '../CalendarSource';
import { StoredRotation } from '../store';
import { CalendarStore, StoredCalendar } from './store';

/** Gives rotations the calendars that were read for them. */
export class StoredCalendars implements CalendarSource {
  readonly #store: CalendarStore;

  constructor(options: { store: CalendarStore }) {
    this.#store = options.store;
  }

  async load(
    rotations: readonly StoredRotation[],
    range: Interval,
  ): Promise<ReadonlyMap<string, CalendarState[]>> {
    const named = new Map(
      rotations.map(rotation => [rotation.id, layersIn(rotation)]),
    );
    const ids = [...named]
      .filter(([, layers]) => layers.length > 0)
      .map(([id]) => id);
    if (ids.length === 0) {
      return new Map();
    }
    const stored = await this.#store.list(ids);
    return new Map(
      ids.map(id => [
        id,
        (named.get(id) ?? []).map(layer => {
          const one = stored.find(
            each => each.rotation === id && each.layer === layer,
          );
          return one
            ? toState(one, range)
            : { layer, entries: [], unknownPeople: [] };
        }),
      ]),
    );
  }
}

function layersIn({ versions }: StoredRotation): string[] {
  const layers = versions.flatMap(version => version.layers);
  const kept = layers.filter(({ kind }) => kind === 'calendar');
  return [...new Set(kept.map(({ name }) => name))];
}

/** What is told of a calendar, with the entries that touch a range. */
export function toState(
  calendar: StoredCalendar,
  range: Interval,
): CalendarState {
  const { layer, fetchedAt, failedSince, failure, unknownPeople } = calendar;
  return {
    layer,
    ...(fetchedAt !== undefined && { fetchedAt }),
    ...(failedSince !== undefined && { failedSince }),
    ...(failure !== undefined && { failure }),
    entries: calendar.entries.filter(
      ({ start, end }) =>
        Date.parse(start) < range.end && Date.parse(end) > range.start,
    ),
    unknownPeople,
  };
}
