import { CalendarLayer, Layer } from '../model';

/** Tells a layer that a calendar fills from one whose participants take turns. */
export function isCalendarLayer(layer: Layer): layer is CalendarLayer {
  return 'calendar' in layer;
}
