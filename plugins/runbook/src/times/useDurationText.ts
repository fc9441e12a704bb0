import { useCallback } from 'react';
import { durationParts } from './durationParts';

const UNITS = [
  ['days', 'day'],
  ['hours', 'hour'],
  ['minutes', 'minute'],
  ['seconds', 'second'],
] as const;

/** Writes a length of time in the reader's language, such as `2 days 3 hr`. */
export function useDurationText(): (length: number) => string {
  return useCallback((length: number) => {
    const parts = durationParts(length);
    const told = UNITS.flatMap(([part, unit]) => {
      const count = parts[part];
      return count ? [unitText(count, unit)] : [];
    });
    return told.join(' ') || unitText(0, 'second');
  }, []);
}

function unitText(count: number, unit: 'day' | 'hour' | 'minute' | 'second') {
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'day' ? 'long' : 'short',
  }).format(count);
}
