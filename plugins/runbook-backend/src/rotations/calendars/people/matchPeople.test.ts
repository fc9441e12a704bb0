import { Attendee } from '../parsing';
import { matchPeople } from './matchPeople';
import { KnownUser, UserFinder } from './UserFinder';

function user(name: string, email: string, displayName: string): KnownUser {
  return { entityRef: `user:default/${name}`, name, email, displayName };
}

const USERS = [
  user('ines.carvalho', 'ines@example.com', 'Ines Carvalho'),
  user('tom.okafor', 'tom@example.com', 'Tom Okafor'),
  user('sam.lee', 'sam@example.com', 'Sam Lee'),
  user('sam.lee2', 'sam2@example.com', 'Sam Lee'),
];

const finder: UserFinder = {
  find: async names => {
    const asked = new Set(names.map(name => name.toLowerCase()));
    return USERS.filter(({ name, email = '', displayName = '' }) =>
      [name, email, displayName].some(one => asked.has(one.toLowerCase())),
    );
  },
};

async function match(
  summary: string,
  attendees: Attendee[] = [],
  people: Record<string, string> = {},
) {
  const { entries, unknownPeople } = await matchPeople(
    [{ start: 1, end: 2, summary, attendees }],
    { finder, people },
  );
  return { users: entries[0]?.users, unknownPeople };
}

const INES = 'user:default/ines.carvalho';
const TOM = 'user:default/tom.okafor';

describe('a title names', () => {
  it.each`
    summary                                                   | users
    ${'On Call - Ines Carvalho - PagerDuty schedule'}         | ${[INES]}
    ${'On Call - Ines Carvalho - Parcels - EMEA, Tom Okafor'} | ${[INES]}
    ${'Parcels_schedule: ines@example.com'}                   | ${[INES]}
    ${'INES@EXAMPLE.COM'}                                     | ${[INES]}
    ${'[L1] tom.okafor'}                                      | ${[TOM]}
    ${'Ines Carvalho'}                                        | ${[INES]}
    ${'Ines  carvalho is on call'}                            | ${[INES]}
    ${'On-call: Tom Okafor'}                                  | ${[TOM]}
    ${'Tom Okafor (primary)'}                                 | ${[TOM]}
    ${'Primary on-call – Tom Okafor'}                         | ${[TOM]}
    ${'Ines Carvalho & Tom Okafor'}                           | ${[INES, TOM]}
    ${'Ines Carvalho, Tom Okafor'}                            | ${[INES, TOM]}
  `('$users in "$summary"', async ({ summary, users }) => {
    expect(await match(summary)).toEqual({ users, unknownPeople: [] });
  });
});

it('who is invited counts, whatever the title says', async () => {
  const attendees = [{ email: 'tom@example.com', name: 'Ines Carvalho' }];
  expect(await match('On Call - Ines Carvalho - x', attendees)).toEqual({
    users: [TOM],
    unknownPeople: [],
  });
});

it('somebody invited by an address that nobody has is known by the name', async () => {
  const attendees = [{ email: 'i@vendor.example', name: 'Ines Carvalho' }];
  expect(await match('x', attendees)).toEqual({
    users: [INES],
    unknownPeople: [],
  });
});

describe('whoever is not found', () => {
  it('is told, and stays in the entry', async () => {
    expect(await match('On Call - Bob Smith - Parcels')).toEqual({
      users: ['user:unknown/bob.smith'],
      unknownPeople: ['Bob Smith'],
    });
  });

  it('is told beside those who are found', async () => {
    const attendees = [{ name: 'Tom Okafor' }, { email: 'bob@example.com' }];
    expect(await match('x', attendees)).toEqual({
      users: [TOM, 'user:unknown/bob@example.com'],
      unknownPeople: ['bob@example.com'],
    });
  });

  it('may have a name that two users have', async () => {
    expect(await match('Sam Lee')).toEqual({
      users: ['user:unknown/sam.lee'],
      unknownPeople: ['Sam Lee'],
    });
  });

  it('may be no user at all', async () => {
    expect((await match('parcels')).unknownPeople).toEqual(['parcels']);
  });

  it('may have no name', async () => {
    expect(await match('')).toEqual({
      users: ['user:unknown/no.title'],
      unknownPeople: ['no title'],
    });
  });

  it('is who the layer says they are', async () => {
    const people = { 'bob smith': INES, 'Sam Lee': TOM };
    expect(await match('On Call - Bob Smith - x', [], people)).toEqual({
      users: [INES],
      unknownPeople: [],
    });
    expect(await match('x', [{ name: 'Sam Lee' }], people)).toEqual({
      users: [TOM],
      unknownPeople: [],
    });
  });
});
