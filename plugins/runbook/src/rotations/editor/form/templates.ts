import { TurnsLayer } from 'backstage-plugin-runbook-common';
import { WEEKDAYS } from './RotationForm';

/** What a new rotation can begin from. */
export const TEMPLATES = [
  'weekly',
  'weekly-three-layers',
  'follow-the-sun',
  'weekdays-weekend',
  'twelve-hours',
  'monthly',
] as const;

/** One of {@link TEMPLATES}. */
export type Template = (typeof TEMPLATES)[number];

/** What a template has to know. */
export interface TemplateContext {
  /** The Monday from which turns are counted, `YYYY-MM-DD`. */
  monday: string;
}

type NamedLayer = Pick<TurnsLayer, 'name'> & Partial<TurnsLayer>;

/**
 * Working days that follow each other around the globe. They overlap by an hour
 * or two: their clocks change on different dates, and none may leave a gap.
 */
const SUN = [
  {
    name: 'Asia-Pacific',
    timeZone: 'Asia/Singapore',
    hours: ['09:00', '18:00'],
  },
  { name: 'Europe', timeZone: 'Europe/Berlin', hours: ['09:00', '18:00'] },
  { name: 'Americas', timeZone: 'America/New_York', hours: ['11:00', '21:00'] },
] as const;

/** The layers of a template, without people. */
export function layersOf(
  template: Template,
  { monday }: TemplateContext,
): TurnsLayer[] {
  const layer = (parts: NamedLayer): TurnsLayer => ({
    kind: 'turns',
    participants: [],
    turn: { unit: 'week', length: 1 },
    start: `${monday}T09:00`,
    ...parts,
  });
  switch (template) {
    case 'weekly':
      return [layer({ name: 'primary' })];
    case 'weekly-three-layers':
      return ['primary', 'secondary', 'backup'].map(name => layer({ name }));
    case 'follow-the-sun':
      return SUN.map(({ name, timeZone, hours: [start, end] }) =>
        layer({
          name,
          timeZone,
          restrictions: [{ weekdays: [...WEEKDAYS], start, end }],
        }),
      );
    case 'weekdays-weekend':
      return [
        layer({
          name: 'weekdays',
          restrictions: [
            {
              weekdays: ['monday'],
              start: '09:00',
              end: '17:00',
              endWeekday: 'friday',
            },
          ],
        }),
        layer({
          name: 'weekend',
          restrictions: [
            {
              weekdays: ['friday'],
              start: '17:00',
              end: '09:00',
              endWeekday: 'monday',
            },
          ],
        }),
      ];
    case 'twelve-hours':
      return [
        layer({
          name: 'primary',
          turn: { unit: 'hour', length: 12 },
          start: `${monday}T08:00`,
        }),
      ];
    case 'monthly':
      return [
        layer({
          name: 'primary',
          turn: { unit: 'month', length: 1 },
          start: `${monday.slice(0, 7)}-01T09:00`,
        }),
      ];
    default:
      return template satisfies never;
  }
}
