import { NIGHT, Story } from '../__testUtils__/incidents';
import { Command } from '../model';
import { decide } from './decide';

const offer: Command = { kind: 'offer-role', role: 'commander', to: 'ravi' };
const accept: Command = { kind: 'accept-role', role: 'commander' };

function refusalOf(story: Story, command: Command, by: string) {
  return decide(story.incident, command, { now: NIGHT, by }).refused?.reason;
}

it('whoever declares it leads', () => {
  expect(new Story().incident.roles).toEqual({
    commander: { person: 'ines', since: NIGHT },
  });
});

it('a role changes hands when the other accepts, not before', () => {
  const story = new Story().at(25, offer);
  expect(story.incident.roles.commander?.person).toBe('ines');
  story.at(27, accept, 'ravi');
  expect(story.incident).toMatchObject({
    roles: { commander: { person: 'ravi', since: NIGHT + 27 * 60_000 } },
    offers: [],
  });
});

it('only the one asked accepts, and of two offers the later holds', () => {
  const story = new Story().at(25, offer).at(26, { ...offer, to: 'mai' });
  expect(refusalOf(story, accept, 'ravi')).toBe('not-yours');
  expect(story.at(27, accept, 'mai').incident.roles.commander?.person).toBe(
    'mai',
  );
  expect(refusalOf(story, accept, 'ravi')).toBe('unknown');
});

it('accepting twice is accepting once', () => {
  const story = new Story().at(25, offer).at(26, accept, 'ravi');
  const told = story.events.length;
  story.at(27, accept, 'ravi');
  expect(story.events).toHaveLength(told);
});

it('an offer is declined by the one asked, or taken back by the one who asked', () => {
  const decline: Command = { kind: 'decline-role', role: 'commander' };
  expect(
    new Story().at(1, offer).at(2, decline, 'ravi').incident.offers,
  ).toEqual([]);
  expect(
    new Story().at(1, offer).at(2, decline, 'ines').incident.offers,
  ).toEqual([]);
  expect(refusalOf(new Story().at(1, offer), decline, 'mai')).toBe('not-yours');
});

it('a role can be taken from somebody who does not answer', () => {
  const story = new Story().at(
    9,
    { kind: 'take-role', role: 'commander' },
    'mai',
  );
  expect(story.incident.roles.commander?.person).toBe('mai');
});

it('somebody always leads; other roles can be left by whoever holds them', () => {
  const leave = (role: 'commander' | 'scribe'): Command => ({
    kind: 'leave-role',
    role,
  });
  const story = new Story().at(1, { kind: 'take-role', role: 'scribe' }, 'mai');
  expect(refusalOf(story, leave('commander'), 'ines')).toBe('required');
  expect(refusalOf(story, leave('scribe'), 'ines')).toBe('not-yours');
  expect(story.at(2, leave('scribe'), 'mai').incident.roles).not.toHaveProperty(
    'scribe',
  );
});
