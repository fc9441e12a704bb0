import { isDeepStrictEqual } from 'node:util';
import { ReportedAlert } from './sources';

/** What is known of a firing beside its times. */
export type AlertContent = Pick<
  ReportedAlert,
  'labels' | 'annotations' | 'generatorUrl'
>;

/** One firing of an alert. */
export interface Firing {
  startsAt: Date;
  /** By the source's clock; of one that has ended. */
  endsAt?: Date;
  firing: boolean;
  content: AlertContent;
  /** When its end was told, by the portal's clock. */
  endReceivedAt?: Date;
}

/**
 * How long a message that a firing goes on may be late. Two replicas can take
 * messages in another order than they were sent in, and a sender that got no
 * answer sends again.
 */
const LATE = 60_000;

/**
 * What holds after a message, of all firings of one fingerprint.
 *
 * @remarks
 * Only the source says what fires. Its times are compared with each other alone
 * and never with the portal's clock, so a clock that is wrong ends nothing.
 *
 * - A message that comes again changes nothing.
 * - An end that comes before its beginning is kept as a firing that has ended;
 *   the beginning, when it comes late, does not open it.
 * - After a minute it does: Alertmanager takes an alert that it heard nothing of
 *   for ended, and goes on with the same start when it hears of it again.
 * - Of one fingerprint one fires at a time: a later start says that the earlier
 *   has ended, where its end was lost; and an end ends all that began before it,
 *   as Alertmanagers of a cluster may tell of different starts.
 *
 * @param known - Those that fire, and all that began no earlier than the one
 * reported.
 */
export function settle(
  known: readonly Firing[],
  reported: ReportedAlert,
  now: Date,
): Firing[] {
  const start = reported.startsAt.getTime();
  const own = known.find(({ startsAt }) => startsAt.getTime() === start);
  const others = known.filter(firing => firing !== own);
  const content: AlertContent = {
    labels: reported.labels,
    annotations: reported.annotations,
    generatorUrl: reported.generatorUrl,
  };
  const endAt = (firing: Firing, endsAt: Date): Firing => ({
    ...firing,
    firing: false,
    endsAt,
    endReceivedAt: now,
  });

  if (reported.state === 'resolved') {
    const endsAt = latest(reported.endsAt ?? now, reported.startsAt);
    const ended =
      own && !own.firing
        ? // The first end stays the time that late messages are late after.
          { ...own, content, endsAt }
        : endAt(
            { startsAt: reported.startsAt, firing: false, content },
            endsAt,
          );
    return [
      ...others.map(other =>
        other.firing && other.startsAt <= endsAt ? endAt(other, endsAt) : other,
      ),
      ended,
    ];
  }

  const next = others
    .map(({ startsAt }) => startsAt)
    .filter(startsAt => startsAt > reported.startsAt)
    .sort((a, b) => a.getTime() - b.getTime())[0];
  if (next) {
    return own && !own.firing
      ? [...known]
      : [
          ...others,
          endAt({ startsAt: reported.startsAt, firing: false, content }, next),
        ];
  }
  if (own && isLate(own, now)) {
    return [...known];
  }
  return [
    ...others.map(other =>
      other.firing ? endAt(other, reported.startsAt) : other,
    ),
    { startsAt: reported.startsAt, firing: true, content },
  ];
}

function isLate({ firing, endReceivedAt }: Firing, now: Date): boolean {
  return (
    !firing &&
    endReceivedAt !== undefined &&
    now.getTime() - endReceivedAt.getTime() < LATE
  );
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}

/** Whether two say the same; what is undefined is not there. */
export function isSameContent(a: AlertContent, b: AlertContent): boolean {
  const comparable = ({ labels, annotations, generatorUrl }: AlertContent) => ({
    labels,
    annotations,
    generatorUrl,
  });
  return isDeepStrictEqual(comparable(a), comparable(b));
}
