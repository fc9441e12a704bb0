import { InputError, NotFoundError } from '@backstage/errors';
import { rotationCalendarEndpoints } from 'backstage-plugin-runbook-common';
import { EndpointHandlers } from '../../http';
import { around } from '../ranges';
import { RotationWriter } from '../RotationWriter';
import { StoredRotation } from '../store';
import { CalendarImporter } from './CalendarImporter';
import { calendarLayersOf } from './calendarLayers';
import { StoredCalendars } from './StoredCalendars';

/** What the endpoints do that are about layers kept in calendars. */
export function createCalendarHandlers(options: {
  importer: CalendarImporter;
  calendars: StoredCalendars;
  writer: RotationWriter;
  now: () => number;
}): EndpointHandlers<typeof rotationCalendarEndpoints, StoredRotation> {
  const { importer, calendars, writer, now } = options;
  return {
    putRotationCalendar: async context => {
      const { params, body, resource } = context;
      const layer = calendarLayersOf(resource, now()).find(
        one => one.layer === params.layer,
      );
      if (!layer) {
        throw new NotFoundError(
          `The rotation ${params.id} has no layer ${params.layer} that is kept in a calendar`,
        );
      }
      if (layer.url !== undefined) {
        throw new InputError(
          `The calendar of ${params.layer} is read from an address. Take that out of the layer before you give a file`,
        );
      }
      const { entries, unknownPeople } = await importer.check(layer, body.text);
      const before = await calendars.load([resource], around(now()));
      const old = before
        .get(params.id)
        ?.find(one => one.layer === params.layer);
      await writer.change(params.id, context, {}, () => ({
        kind: 'calendar-replaced',
        before: { layer: params.layer, entries: old?.entries.length ?? 0 },
        after: { layer: params.layer, entries: entries.length, unknownPeople },
        answer: undefined,
      }));
      return importer.replace(layer, body.text);
    },

    refreshRotationCalendars: async ({ params, resource }) => {
      for (const layer of calendarLayersOf(resource, now())) {
        await importer.refresh(layer);
      }
      const found = await calendars.load([resource], around(now()));
      return { calendars: found.get(params.id) ?? [] };
    },
  };
}
