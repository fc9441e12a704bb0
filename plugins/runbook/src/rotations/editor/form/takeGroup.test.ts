import { ADA, ALAN, GRACE, LINUS } from '../../../__testUtils__/rotationForm';
import { takeGroup } from './takeGroup';

const slots = (...of: string[][]) =>
  of.map((users, index) => ({ key: `s${index}`, users }));

describe('taking the people of a group', () => {
  it('keeps the places of those who stay, and puts the others at the end', () => {
    expect(takeGroup(slots([GRACE], [ADA]), [ADA, ALAN, GRACE, LINUS])).toEqual(
      {
        slots: [GRACE, ADA, ALAN, LINUS].map(user => ({ users: [user] })),
        joins: [ALAN, LINUS],
        leaves: [],
        stays: [GRACE, ADA],
      },
    );
  });

  it('takes out who is no member, also from a shared slot', () => {
    const taken = takeGroup(slots([ADA, LINUS], [GRACE]), [ADA]);
    expect(taken.slots).toEqual([{ users: [ADA] }]);
    expect(taken.leaves).toEqual([LINUS, GRACE]);
  });

  it('leaves a slot empty that was so on purpose', () => {
    expect(takeGroup(slots([ADA], []), [ADA]).slots).toEqual([
      { users: [ADA] },
      { users: [] },
    ]);
  });
});
