import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { boundTitle } from '../../notifying';
import { formatInterval, formatTime } from './formatTime';
import { Notice } from './Notice';

type Words = Pick<
  NotificationPayload,
  'title' | 'description' | 'severity' | 'topic'
>;

/**
 * A notice in words.
 *
 * @param nameOf - how people know a user; given a full reference.
 */
export function composeNotification(
  notice: Notice,
  nameOf: (userRef: string) => string,
): NotificationPayload {
  const { title, ...more } = wordsOf(notice, nameOf);
  return {
    title: boundTitle(title),
    ...more,
    link: `/runbook/rotations/${notice.rotation.id}`,
  };
}

function wordsOf(notice: Notice, nameOf: (userRef: string) => string): Words {
  switch (notice.kind) {
    case 'shift-start':
      return startWords(notice);
    case 'gap':
      return gapWords(notice);
    case 'override':
      return overrideWords(notice, nameOf);
    default:
      return swapWords(notice, nameOf);
  }
}

function placeOf({ rotation, layer }: Pick<Notice, 'rotation' | 'layer'>) {
  return layer === undefined ? rotation.title : `${rotation.title} (${layer})`;
}

function startWords(notice: Extract<Notice, { kind: 'shift-start' }>): Words {
  const { start, timeZone, lead } = notice;
  return {
    title: `You are on call for ${placeOf(notice)} from ${formatTime(
      start,
      timeZone,
    )} (${timeZone})`,
    topic: 'On-call shifts',
    severity: lead === '15min' ? 'high' : 'normal',
  };
}

function gapWords(notice: Extract<Notice, { kind: 'gap' }>): Words {
  const { start, end, timeZone } = notice;
  const when =
    end === undefined
      ? `from ${formatTime(start, timeZone)} (${timeZone}) on`
      : `from ${formatInterval({ start, end }, timeZone)}`;
  return {
    title: `Nobody is on call for ${placeOf(notice)} ${when}`,
    topic: 'On-call gaps',
    severity: 'normal',
  };
}

function overrideWords(
  notice: Extract<Notice, { kind: 'override' }>,
  nameOf: (userRef: string) => string,
): Words {
  const { because, timeZone, more, by, note } = notice;
  const others = notice.others.map(nameOf).join(', ');
  const what = `${placeOf(notice)} from ${formatInterval(notice, timeZone)}`;
  const author =
    because === 'laid'
      ? `${nameOf(by)} laid an override.`
      : `${nameOf(by)} took an override back.`;
  const sentences = [
    ...(more > 0 ? [`And ${more} more ${more === 1 ? 'time' : 'times'}.`] : []),
    ...(notice.puts === 'on' && others ? [`Together with ${others}.`] : []),
    author,
    ...(note ? [note] : []),
  ];
  return {
    title:
      notice.puts === 'on'
        ? `You are on call for ${what}`
        : offCallTitle(notice, others, what),
    description: sentences.join(' '),
    topic: 'On-call overrides',
    severity: 'normal',
  };
}

function offCallTitle(
  notice: Extract<Notice, { kind: 'override' }>,
  others: string,
  what: string,
): string {
  if (!others) {
    return `You are not on call any more, and nobody else is, for ${what}`;
  }
  const are = notice.others.length === 1 ? 'is' : 'are';
  return `${others} ${are} on call instead of you for ${what}`;
}

function swapWords(
  notice: Extract<Notice, { kind: 'swap-asked' | 'swap-taken' }>,
  nameOf: (userRef: string) => string,
): Words {
  const { timeZone, inReturn } = notice;
  const what = `${placeOf(notice)} from ${formatInterval(notice, timeZone)}`;
  const common = { topic: 'On-call swaps', severity: 'normal' } as const;
  if (notice.kind === 'swap-taken') {
    const when = inReturn && formatInterval(inReturn, timeZone);
    return {
      ...common,
      title: `${nameOf(notice.by)} takes your time on call for ${what}`,
      ...(when && { description: `In return you take ${when}.` }),
    };
  }
  const asker = nameOf(notice.asker);
  const sentences = [
    ...(inReturn
      ? [`In return ${asker} takes ${formatInterval(inReturn, timeZone)}.`]
      : []),
    ...(notice.note ? [notice.note] : []),
  ];
  return {
    ...common,
    title: `${asker} asks to be covered for ${what}`,
    ...(sentences.length > 0 && { description: sentences.join(' ') }),
  };
}
