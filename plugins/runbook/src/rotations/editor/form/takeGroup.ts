import { SlotForm } from './RotationForm';

/** Who would take turns after the people of a group were taken. */
export interface GroupTaken {
  slots: Pick<SlotForm, 'users'>[];
  joins: string[];
  leaves: string[];
  stays: string[];
}

/**
 * The order with the members of a group and nobody else. Whoever is in it keeps
 * their place; the others follow at the end, in the order given.
 */
export function takeGroup(
  slots: readonly SlotForm[],
  members: readonly string[],
): GroupTaken {
  const before = [...new Set(slots.flatMap(({ users }) => users))];
  const isMember = new Set(members);
  const stays = before.filter(user => isMember.has(user));
  const joins = members.filter(user => !before.includes(user));
  const kept = slots.flatMap(({ users }) => {
    const left = users.filter(user => isMember.has(user));
    // A slot that was empty on purpose stays so.
    return left.length > 0 || users.length === 0 ? [{ users: left }] : [];
  });
  return {
    slots: [...kept, ...joins.map(user => ({ users: [user] }))],
    joins,
    leaves: before.filter(user => !isMember.has(user)),
    stays,
  };
}
