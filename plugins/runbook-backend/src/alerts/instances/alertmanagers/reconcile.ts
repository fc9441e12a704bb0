import { isDeepStrictEqual } from 'node:util';
import { AlertContent, isSameContent } from '../settle';
import { ReportedAlert } from '../sources';
import { Suppression, Teller } from './Teller';

/** What is known of one fingerprint. */
export interface KnownAlert {
  fingerprint: string;
  /** The one that fires. */
  firing?: { startsAt: Date; heardAt: Date; content: AlertContent };
  tellers: readonly Teller[];
}

/** An alert of an Alertmanager's list. */
export interface ListedAlert {
  /** Undefined of one that is there and makes no sense. */
  alert?: ReportedAlert;
  suppression?: Suppression;
}

/** Who was asked, and when. */
export interface Poll {
  alertmanager: string;
  /** By the portal's clock. */
  startedAt: Date;
  /** Milliseconds for which an alert is missing before it has ended. */
  endAfter: number;
}

/** What follows of one fingerprint. */
export interface Reconciled {
  /** To be taken as if a webhook had told it. */
  tell?: ReportedAlert;
  /** What holds of the Alertmanager from now on; absent: as before. */
  teller?: Teller | 'forget';
}

/** Of one that fires on it is noted this often that it was heard of, in milliseconds. */
const NOTE = 24 * 60 * 60 * 1_000;

/**
 * What follows from an Alertmanager's list for one fingerprint.
 *
 * @remarks
 * - What it lists fires, also where it is silenced or inhibited.
 * - What it does not list has ended only where it told of it before, where
 *   nobody else who told of it still does, and after a while: an Alertmanager
 *   that has just started knows of nothing. Who is not asked, because nobody
 *   configured it, or cannot be reached, is taken to tell on.
 * - A webhook that came while the question was on its way is newer than the
 *   answer.
 * - Where several list different starts of one fingerprint, it is one firing,
 *   as long as one of them lists the start that is known.
 */
export function reconcile(
  known: KnownAlert,
  listed: ListedAlert | undefined,
  poll: Poll,
): Reconciled {
  const own = known.tellers.find(({ name }) => name === poll.alertmanager);
  const others = known.tellers.filter(teller => teller !== own);
  if (listed) {
    return listed.alert ? seen(listed.alert) : {};
  }
  return own && own.heardAt <= poll.startedAt ? missed(own) : {};

  function seen(alert: ReportedAlert): Reconciled {
    const isNoted =
      own !== undefined &&
      own.missingSince === undefined &&
      own.startsAt?.getTime() === alert.startsAt.getTime() &&
      isDeepStrictEqual(own.suppression, listed?.suppression);
    return {
      ...(isNews(alert, known.firing, others, poll) && { tell: alert }),
      ...(!isNoted && {
        teller: {
          name: poll.alertmanager,
          startsAt: alert.startsAt,
          heardAt: poll.startedAt,
          suppression: listed?.suppression,
        },
      }),
    };
  }

  function missed(teller: Teller): Reconciled {
    const { firing, fingerprint } = known;
    if (!firing) {
      return { teller: 'forget' };
    }
    const missing = {
      ...teller,
      missingSince: teller.missingSince ?? poll.startedAt,
    };
    const sinces = [missing, ...others].map(({ missingSince }) => missingSince);
    const latest = Math.max(
      // Whoever still tells of it holds it for ever.
      ...sinces.map(since => since?.getTime() ?? Infinity),
    );
    if (poll.startedAt.getTime() - latest < poll.endAfter) {
      return teller.missingSince ? {} : { teller: missing };
    }
    return {
      tell: {
        ...firing.content,
        fingerprint,
        name: firing.content.labels.alertname ?? '',
        state: 'resolved',
        startsAt: firing.startsAt,
        endsAt: new Date(latest),
      },
    };
  }
}

/** Whether a list says other than what is known. */
function isNews(
  alert: ReportedAlert,
  firing: KnownAlert['firing'],
  others: readonly Teller[],
  { startedAt }: Poll,
): boolean {
  if (!firing) {
    return true;
  }
  const known = firing.startsAt.getTime();
  const start = alert.startsAt.getTime();
  if (start === known) {
    return (
      startedAt.getTime() - firing.heardAt.getTime() >= NOTE ||
      !isSameContent(alert, firing.content)
    );
  }
  return (
    start > known &&
    !others.some(
      ({ startsAt, missingSince }) =>
        startsAt?.getTime() === known && missingSince === undefined,
    )
  );
}
