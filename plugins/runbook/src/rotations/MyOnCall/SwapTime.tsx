import { RangeInZones } from '../../times';

export interface SwapTimeProps {
  /** ISO 8601. */
  interval: { start: string; end: string };
  zone: string;
}

/** The time that a swap is about. */
export function SwapTime({ interval, zone }: SwapTimeProps) {
  const { start, end } = interval;
  return (
    <RangeInZones
      range={{ start: Date.parse(start), end: Date.parse(end) }}
      otherZone={zone}
    />
  );
}
