import { WEEKDAYS } from '../local/weekday';
import {
  checkInstantField,
  checkLocalDateTime,
  checkLocalTime,
  checkZone,
} from './checkTime';
import { Field } from './fault';
import { LIMITS } from './limits';

function checkUsers(participant: Field): void {
  const slot = participant.object('users');
  const seen = new Set<string>();
  for (const user of slot?.('users').list(LIMITS.usersPerParticipant) ?? []) {
    const name = user.text();
    if (name !== undefined && seen.has(name)) {
      user.fault(`"${name}" is in this slot twice`);
    }
    seen.add(name ?? '');
  }
}

function checkWeekdays(field: Field): void {
  const days = field.list(WEEKDAYS.length);
  if (Array.isArray(field.value) && field.value.length === 0) {
    field.fault('must name at least one weekday');
  }
  days.forEach(day => day.oneOf(...WEEKDAYS));
}

function checkRestriction(field: Field): void {
  const part = field.object('weekdays', 'start', 'end', 'endWeekday');
  if (part) {
    checkWeekdays(part('weekdays'));
    checkLocalTime(part('start'));
    checkLocalTime(part('end'));
    if (part('endWeekday').present) {
      part('endWeekday').oneOf(...WEEKDAYS);
    }
  }
}

function checkTurn(field: Field, restricted: boolean): void {
  const part = field.object('unit', 'length', 'count');
  if (!part) {
    return;
  }
  const unit = part('unit').oneOf('hour', 'day', 'week', 'month');
  part('length').integer(1, LIMITS.turnLength);
  const count = part('count');
  if (!count.present) {
    return;
  }
  const counted = count.oneOf('calendar', 'active-days');
  if (counted === 'active-days' && unit !== undefined && unit !== 'day') {
    count.fault('active days can be counted only in turns of days');
  }
  if (counted === 'active-days' && !restricted) {
    count.fault('active days need restrictions that say which days are active');
  }
}

/** Checks a layer and returns its name. */
export function checkLayer(field: Field): string | undefined {
  const part = field.object(
    'name',
    'participants',
    'turn',
    'start',
    'startIndex',
    'timeZone',
    'restrictions',
    'effectiveFrom',
    'effectiveUntil',
  );
  if (!part) {
    return undefined;
  }
  const participants = part('participants').list(LIMITS.participants);
  participants.forEach(checkUsers);
  const restrictions = part('restrictions').present
    ? part('restrictions').list(LIMITS.restrictions)
    : [];
  restrictions.forEach(checkRestriction);
  checkTurn(part('turn'), restrictions.length > 0);
  checkLocalDateTime(part('start'));
  if (part('startIndex').present) {
    part('startIndex').integer(0, Math.max(0, participants.length - 1));
  }
  if (part('timeZone').present) {
    checkZone(part('timeZone'));
  }
  const [from, until] = [part('effectiveFrom'), part('effectiveUntil')].map(
    time => (time.present ? checkInstantField(time) : undefined),
  );
  if (from !== undefined && until !== undefined && until <= from) {
    part('effectiveUntil').fault('must be after effectiveFrom');
  }
  return part('name').text();
}
