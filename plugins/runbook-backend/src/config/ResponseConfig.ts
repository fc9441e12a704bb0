import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { BusinessCalendar, SeverityPolicy } from 'incident-flow';
import { z } from 'zod';
import { duration } from './duration';

/** A step of the incident guide of services whose documents have none. */
export interface GuideStep {
  /** Markdown. */
  text: string;
  /** By when, in milliseconds after declaration. */
  dueAfter?: number;
}

/** What is configured of incidents. */
export interface ResponseConfig {
  /** The worst first; at least one. */
  severities: readonly SeverityPolicy[];
  /** Severity to propose by the label of an alert, lower case. */
  alertSeverities: Readonly<Record<string, string>>;
  /** The time zone holds for owners without a rotation. */
  calendar: BusinessCalendar;
  guide: readonly GuideStep[];
}

const MINUTE = 60_000;

const DEFAULT_SEVERITIES: readonly SeverityPolicy[] = [
  {
    severity: 'SEV1',
    meaning: 'Full outage, or risk of data loss',
    page: true,
    acknowledgeWithin: 5 * MINUTE,
    updateEvery: 10 * MINUTE,
    handOverAfter: 30 * MINUTE,
    postmortemWithin: 5,
  },
  {
    severity: 'SEV2',
    meaning: 'A major function is degraded',
    page: true,
    acknowledgeWithin: 5 * MINUTE,
    updateEvery: 15 * MINUTE,
    postmortemWithin: 5,
  },
  {
    severity: 'SEV3',
    meaning: 'Minor degradation, a work-around exists',
    page: false,
    acknowledgeWithin: 4 * 60 * MINUTE,
  },
  { severity: 'SEV4', meaning: 'Cosmetic', page: false },
];

const DEFAULT_ALERT_SEVERITIES = {
  critical: 'SEV1',
  page: 'SEV1',
  error: 'SEV2',
  high: 'SEV2',
  warning: 'SEV3',
  info: 'SEV4',
};

const DEFAULT_GUIDE: readonly GuideStep[] = [
  {
    text: 'Acknowledge, so that nobody else is paged',
    dueAfter: 5 * MINUTE,
  },
  {
    text: 'Say in a first update who is harmed and how, and what you do next',
    dueAfter: 10 * MINUTE,
  },
  {
    text: 'Mitigate before you diagnose: roll back, fail over, or switch off what changed last',
  },
  { text: 'Keep what explains the cause: logs, graphs, times' },
  {
    text: 'Hand over when you have led for half an hour, or need sleep',
    dueAfter: 30 * MINUTE,
  },
  { text: 'See that the harm has ended where people feel it, then resolve' },
];

const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

/**
 * Reads and checks `runbook.severities` and `runbook.response`; a fault is an
 * error that names its key.
 */
export function readResponseConfig(root: Config): ResponseConfig {
  const severities = readSeverities(root, 'runbook.severities');
  return {
    severities,
    alertSeverities: readAlertSeverities(
      root,
      'runbook.response.alertSeverities',
      severities,
    ),
    calendar: {
      timeZone: readTimeZone(root, 'runbook.response.timeZone'),
      weekend: readWeekend(root, 'runbook.response.weekend'),
      holidays: readHolidays(root, 'runbook.response.holidays'),
    },
    guide: readGuide(root, 'runbook.response.guide'),
  };
}

function readSeverities(root: Config, key: string): readonly SeverityPolicy[] {
  if (!root.has(key)) {
    return DEFAULT_SEVERITIES;
  }
  const severities = root
    .getConfigArray(key)
    .map((config, index) => readSeverity(config, `${key}[${index}]`));
  const names = severities.map(({ severity }) => severity);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (severities.length === 0 || twice !== undefined) {
    throw new InputError(
      twice === undefined
        ? `${key} must have at least one severity, or be left out`
        : `${key} has the severity ${twice} twice`,
    );
  }
  return severities;
}

function readSeverity(config: Config, key: string): SeverityPolicy {
  const severity = requireText(config, 'name', key, 20);
  const page = config.getOptionalBoolean('page') ?? false;
  const acknowledgeWithin = optionalDuration(config, 'acknowledgeWithin', key);
  if (page && acknowledgeWithin === undefined) {
    throw new InputError(
      `${key}.acknowledgeWithin is missing: a severity that pages needs the time after which the next layer is paged`,
    );
  }
  const updateEvery = optionalDuration(config, 'updateEvery', key);
  const handOverAfter = optionalDuration(config, 'handOverAfter', key);
  const postmortemWithin = config.getOptionalNumber('postmortemWithin');
  if (postmortemWithin !== undefined && !isDays(postmortemWithin)) {
    throw new InputError(
      `${key}.postmortemWithin must be a whole number of business days from 1 to 60, not ${postmortemWithin}`,
    );
  }
  return {
    severity,
    meaning: requireText(config, 'meaning', key, 200),
    page,
    ...(acknowledgeWithin !== undefined && { acknowledgeWithin }),
    ...(updateEvery !== undefined && { updateEvery }),
    ...(handOverAfter !== undefined && { handOverAfter }),
    ...(postmortemWithin !== undefined && { postmortemWithin }),
  };
}

function isDays(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 60;
}

function readAlertSeverities(
  root: Config,
  key: string,
  severities: readonly SeverityPolicy[],
): Record<string, string> {
  const names = severities.map(({ severity }) => severity);
  const set = root.getOptionalConfig(key);
  if (!set) {
    // Of the default map what the configured severities have room for.
    return Object.fromEntries(
      Object.entries(DEFAULT_ALERT_SEVERITIES).filter(([, severity]) =>
        names.includes(severity),
      ),
    );
  }
  return Object.fromEntries(
    set.keys().map(label => {
      const severity = set.getString(label);
      if (!names.includes(severity)) {
        throw new InputError(
          `${key}.${label} is ${severity}, but the severities are ${names.join(
            ', ',
          )}`,
        );
      }
      return [label.toLocaleLowerCase('en-US'), severity];
    }),
  );
}

function readTimeZone(root: Config, key: string): string {
  const timeZone = root.getOptionalString(key) ?? 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions()
      .timeZone;
  } catch {
    throw new InputError(
      `${key} is ${timeZone}, but must be the IANA name of a time zone, such as Europe/Lisbon`,
    );
  }
}

function readWeekend(root: Config, key: string): number[] {
  const names = root.getOptionalStringArray(key) ?? ['saturday', 'sunday'];
  const weekend = names.map(name => {
    const day = WEEKDAYS.indexOf(name.toLocaleLowerCase('en-US'));
    if (day === -1) {
      throw new InputError(`${key}: ${name} is none of ${WEEKDAYS.join(', ')}`);
    }
    return day;
  });
  if (new Set(weekend).size === WEEKDAYS.length) {
    throw new InputError(`${key} leaves no day on which anybody works`);
  }
  return weekend;
}

function readHolidays(root: Config, key: string): string[] {
  const holidays = root.getOptionalStringArray(key) ?? [];
  for (const date of holidays) {
    if (!z.iso.date().safeParse(date).success) {
      throw new InputError(
        `${key}: ${date} must be a date such as '2026-12-25', in quotes`,
      );
    }
  }
  return holidays;
}

function readGuide(root: Config, key: string): readonly GuideStep[] {
  return (
    root.getOptionalConfigArray(key)?.map((config, index) => {
      const dueAfter = optionalDuration(config, 'within', `${key}[${index}]`);
      return {
        text: requireText(config, 'text', `${key}[${index}]`, 2_000),
        ...(dueAfter !== undefined && { dueAfter }),
      };
    }) ?? DEFAULT_GUIDE
  );
}

function requireText(
  config: Config,
  name: string,
  key: string,
  most: number,
): string {
  const text = config.getOptionalString(name)?.trim();
  if (!text || text.length > most) {
    throw new InputError(
      `${key}.${name} must be text of 1 to ${most} characters`,
    );
  }
  return text;
}

/** Milliseconds; undefined where it is not set. */
function optionalDuration(
  config: Config,
  name: string,
  key: string,
): number | undefined {
  return config.has(name)
    ? durationToMilliseconds(duration(config, name, {}, `${key}.${name}`))
    : undefined;
}
