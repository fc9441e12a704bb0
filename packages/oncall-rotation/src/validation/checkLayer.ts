import { WEEKDAYS } from '../local/weekday';
import {
  checkInstantField,
  checkInterval,
  checkLocalDateTime,
  checkLocalTime,
  checkZone,
} from './checkTime';
import { Field } from './fault';
import { LIMITS } from './limits';

function checkUsers(users: Field): void {
  const seen = new Set<string>();
  for (const user of users.list(LIMITS.usersPerParticipant)) {
    const name = user.text();
    if (name !== undefined && seen.has(name)) {
      user.fault(`"${name}" is there twice`);
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

function checkEntry(field: Field): void {
  const part = field.object('start', 'end', 'users');
  if (part) {
    checkInterval(part('start'), part('end'));
    checkUsers(part('users'));
  }
}

function checkEffectiveTime(from: Field, until: Field): void {
  const [begins, ends] = [from, until].map(time =>
    time.present ? checkInstantField(time) : undefined,
  );
  if (begins !== undefined && ends !== undefined && ends <= begins) {
    until.fault('must be after effectiveFrom');
  }
}

function checkTurnsLayer(field: Field): string | undefined {
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
  for (const participant of participants) {
    const slot = participant.object('users');
    if (slot) {
      checkUsers(slot('users'));
    }
  }
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
  checkEffectiveTime(part('effectiveFrom'), part('effectiveUntil'));
  return part('name').text();
}

function checkCalendarLayer(field: Field): string | undefined {
  const part = field.object(
    'name',
    'calendar',
    'effectiveFrom',
    'effectiveUntil',
  );
  if (!part) {
    return undefined;
  }
  part('calendar').list(LIMITS.calendarEntries).forEach(checkEntry);
  checkEffectiveTime(part('effectiveFrom'), part('effectiveUntil'));
  return part('name').text();
}

/** Checks a layer and returns its name. */
export function checkLayer(field: Field): string | undefined {
  const { value } = field;
  const inCalendar =
    typeof value === 'object' && value !== null && 'calendar' in value;
  return inCalendar ? checkCalendarLayer(field) : checkTurnsLayer(field);
}
