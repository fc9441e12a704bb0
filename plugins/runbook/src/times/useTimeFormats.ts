import { useMemo } from 'react';
import { TimeFormat } from './TimeFormat';
import { viewerZone } from './viewerZone';

/** Formats by zone. Made once: a format of `Intl` is dear to make. */
export interface TimeFormats {
  /** On the reader's own clock. */
  viewer: TimeFormat;
  /** On the clock of a zone. */
  of(zone: string): TimeFormat;
}

/** The formats of this page. */
export function useTimeFormats(): TimeFormats {
  return useMemo(() => timeFormats(Date.now()), []);
}

const DAY_MS = 86_400_000;
let made: { day: number; formats: TimeFormats } | undefined;

/** Which dates need their year changes at most once a day. */
function timeFormats(now: number): TimeFormats {
  const day = Math.floor(now / DAY_MS);
  if (made?.day !== day) {
    const byZone = new Map<string, TimeFormat>();
    const of = (zone: string) => {
      const format = byZone.get(zone) ?? new TimeFormat(zone, now);
      byZone.set(zone, format);
      return format;
    };
    made = { day, formats: { viewer: of(viewerZone()), of } };
  }
  return made.formats;
}
