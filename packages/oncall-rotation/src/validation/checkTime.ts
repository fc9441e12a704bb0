import { Instant } from '../model';
import { parseLocalDateTime, parseLocalTime } from '../local/parseLocal';
import { Zone } from '../zone/zone';
import { Field } from './fault';

/** 1970 to the end of 2199: within what zones are known for, and integers. */
const EARLIEST: Instant = 0;
const LATEST: Instant = Date.UTC(2200, 0, 1) - 1;

export function checkInstantField(field: Field): Instant | undefined {
  const { value } = field;
  if (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= EARLIEST &&
    value <= LATEST
  ) {
    return value;
  }
  field.fault(
    'must be an instant in whole milliseconds since 1970, before the year 2200',
  );
  return undefined;
}

export function checkInterval(start: Field, end: Field): void {
  const from = checkInstantField(start);
  const to = checkInstantField(end);
  if (from !== undefined && to !== undefined && to <= from) {
    end.fault('must be after the start');
  }
}

export function checkZone(field: Field): void {
  const name = field.text();
  if (name === undefined) {
    return;
  }
  try {
    Zone.of(name);
  } catch {
    field.fault(`"${name}" is no time zone, such as Europe/Berlin`);
  }
}

export function checkLocalDateTime(field: Field): void {
  const { value } = field;
  const local =
    typeof value === 'string' ? parseLocalDateTime(value) : undefined;
  if (local === undefined || local < EARLIEST || local > LATEST) {
    field.fault(
      'must be a local time YYYY-MM-DDTHH:mm of a date from 1970 to 2199',
    );
  }
}

export function checkLocalTime(field: Field): void {
  const { value } = field;
  if (typeof value !== 'string' || parseLocalTime(value) === undefined) {
    field.fault('must be a local time HH:mm from 00:00 to 23:59');
  }
}
