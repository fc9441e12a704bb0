/** Zones by their IANA names, as this browser knows them. */
export function timeZones(): readonly string[] {
  // UTC is not among those that a browser lists, and many rotations are in it.
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter(isNotUtc)];
}

function isNotUtc(zone: string): boolean {
  return zone !== 'UTC';
}

/** How far a zone is from UTC at an instant: `UTC+01:00`. */
export function offsetText(zone: string, at: number): string {
  try {
    const part = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      timeZoneName: 'longOffset',
    })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName');
    return (part?.value ?? '')
      .replace(/^GMT$/, 'UTC+00:00')
      .replace('GMT', 'UTC');
  } catch {
    // Half typed: it is no zone yet.
    return '';
  }
}
