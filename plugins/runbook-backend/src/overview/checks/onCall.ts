import { Check, failed, passedWithout } from './Check';

const instant = (at: number) => new Date(at).toISOString();

/** Somebody is on call all of the next days. */
export const checkRotationGaps: Check = ({ rotation }) => {
  if (rotation.state === 'none') {
    return failed('rotation-missing');
  }
  const { id, title, gaps } = rotation;
  return passedWithout(
    'rotation-gap',
    gaps.map(({ start, end }) => ({
      name: title,
      from: instant(start),
      until: instant(end),
    })),
    { rotation: id },
  );
};

/** More than one person takes turns. */
export const checkParticipants: Check = ({ rotation }) => {
  if (rotation.state === 'none') {
    return failed('rotation-missing');
  }
  const { id, participants } = rotation;
  return participants.length > 1
    ? 'passed'
    : failed(
        'single-participant',
        participants.map(name => ({ name })),
        { rotation: id },
      );
};

/** No postmortem is overdue. */
export const checkPostmortems: Check = ({ postmortems, now }) => {
  if (postmortems.owed === 0) {
    return undefined;
  }
  return passedWithout(
    'postmortem-overdue',
    postmortems.unpublished
      .filter(({ due }) => due <= now)
      .sort((a, b) => a.due - b.due)
      .map(({ incident, due }) => ({ name: incident, from: instant(due) })),
  );
};
