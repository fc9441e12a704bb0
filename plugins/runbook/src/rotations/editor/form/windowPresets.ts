import { WEEKDAYS, WindowForm } from './RotationForm';

/** Hours that many layers have. */
export const WINDOW_PRESETS = [
  'office-hours',
  'weekend',
  'weekdays',
  'nights',
] as const;

/** One of {@link WINDOW_PRESETS}. */
export type WindowPreset = (typeof WINDOW_PRESETS)[number];

const WORKING_DAYS = WEEKDAYS.slice(0, 5);

/** The hours of a preset, without keys. */
export function windowsOf(preset: WindowPreset): Omit<WindowForm, 'key'>[] {
  switch (preset) {
    case 'office-hours':
      return [
        {
          weekdays: WORKING_DAYS,
          start: '09:00',
          end: '17:00',
          endWeekday: '',
        },
      ];
    // The two meet on Friday and on Monday, so that together they leave no gap.
    case 'weekend':
      return [
        {
          weekdays: ['friday'],
          start: '17:00',
          end: '09:00',
          endWeekday: 'monday',
        },
      ];
    case 'weekdays':
      return [
        {
          weekdays: ['monday'],
          start: '09:00',
          end: '17:00',
          endWeekday: 'friday',
        },
      ];
    case 'nights':
      return [
        {
          weekdays: [...WEEKDAYS],
          start: '17:00',
          end: '09:00',
          endWeekday: '',
        },
      ];
    default:
      return preset satisfies never;
  }
}
