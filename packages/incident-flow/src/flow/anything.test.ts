import fc from 'fast-check';
import {
  declaration,
  MINUTE,
  NIGHT,
  sev1,
  sev4,
} from '../__testUtils__/incidents';
import { Command, Incident, IncidentEvent } from '../model';
import { decide, declare } from './decide';
import { evolve } from './evolve';

const text = fc.constantFrom('a', 'b');
const role = fc.constantFrom('commander' as const, 'scribe' as const);
const person = fc.constantFrom('ines', 'ravi', 'mai');

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { kind: 'acknowledge' },
    { kind: 'mitigate' },
    { kind: 'resolve' },
    { kind: 'reopen', reason: 'again' },
    { kind: 'cancel', reason: 'no' },
    { kind: 'merge', into: 'inc-2' },
    { kind: 'set-severity', policy: sev4 },
    { kind: 'set-severity', policy: sev1 },
    { kind: 'add-service', service: 'b' },
    { kind: 'remove-service', service: 'b' },
    { kind: 'tick-step', step: 'one' },
    { kind: 'untick-step', step: 'one' },
    { kind: 'skip-step', step: 'one', reason: 'no' },
    { kind: 'update-status', impact: 'i', known: 'k', next: 'n' },
  ),
  fc.record({ kind: fc.constant('take-role' as const), role }),
  fc.record({ kind: fc.constant('accept-role' as const), role }),
  fc.record({ kind: fc.constant('decline-role' as const), role }),
  fc.record({ kind: fc.constant('leave-role' as const), role }),
  fc.record({ kind: fc.constant('offer-role' as const), role, to: person }),
  fc.record({
    kind: fc.constant('attach-alert' as const),
    alert: text,
    name: text,
    startedAt: fc.constant(NIGHT),
  }),
  fc.record({ kind: fc.constant('end-alert' as const), alert: text }),
  fc.record({ kind: fc.constant('detach-alert' as const), alert: text }),
);

const happening = fc.record({
  command,
  by: person,
  // Machines' clocks do not agree: some tell an earlier time than the one before.
  wait: fc.integer({ min: -9, max: 12 }),
});

function play(
  happenings: Array<{ command: Command; by: string; wait: number }>,
) {
  let now = NIGHT;
  const first = declare(declaration, { by: 'ines', now });
  const events: IncidentEvent[] = [first];
  const states: Incident[] = [evolve(undefined, first)];
  for (const { command: asked, by, wait } of happenings) {
    now += wait * MINUTE;
    const incident = states[states.length - 1]!;
    const decision = decide(incident, asked, { now, by });
    for (const event of decision.events ?? []) {
      events.push(event);
      states.push(evolve(states[states.length - 1]!, event));
    }
  }
  return { events, states, now };
}

const anything = fc.array(happening, { maxLength: 40 });

it('transitions are in order, whatever is asked and whatever clocks say', () => {
  fc.assert(
    fc.property(anything, happenings => {
      const { states } = play(happenings);
      for (const incident of states) {
        const { declaredAt, acknowledgedAt, mitigatedAt, resolvedAt } =
          incident;
        const order = [
          declaredAt,
          acknowledgedAt,
          mitigatedAt,
          resolvedAt,
        ].filter(time => time !== undefined);
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(incident.changedAt).toBeGreaterThanOrEqual(
          order[order.length - 1]!,
        );
      }
    }),
  );
});

it('what is asked again at once changes nothing', () => {
  fc.assert(
    fc.property(anything, happening, (happenings, last) => {
      const { states, now } = play([...happenings, last]);
      const incident = states[states.length - 1]!;
      const { events } = decide(incident, last.command, { now, by: last.by });
      // A status update says something each time; all else says what holds.
      const repeatable = last.command.kind !== 'update-status';
      expect(repeatable ? events ?? [] : []).toEqual([]);
    }),
  );
});

it('somebody always leads, and a service is always concerned', () => {
  fc.assert(
    fc.property(anything, happenings => {
      for (const incident of play(happenings).states) {
        expect(incident.roles.commander).toBeDefined();
        expect(incident.services).not.toEqual([]);
        const roles = incident.offers.map(offer => offer.role);
        expect(new Set(roles).size).toBe(roles.length);
      }
    }),
  );
});

it('the events alone tell how it stands, also after a way through JSON', () => {
  fc.assert(
    fc.property(anything, happenings => {
      const { events, states } = play(happenings);
      const read: IncidentEvent[] = JSON.parse(JSON.stringify(events));
      const replayed = read.reduce<Incident | undefined>(evolve, undefined);
      expect(JSON.parse(JSON.stringify(replayed))).toEqual(
        JSON.parse(JSON.stringify(states[states.length - 1])),
      );
    }),
  );
});

it('nothing but a reopening happens to the state of what has ended', () => {
  fc.assert(
    fc.property(anything, happenings => {
      const { states } = play(happenings);
      const moves = states
        .map((incident, index) => [states[index - 1]?.state, incident.state])
        .filter(([before, after]) => before !== after);
      const after = (ended: string) =>
        moves.filter(([before]) => before === ended).map(([, state]) => state);
      expect(after('merged')).toEqual([]);
      expect(new Set(['acknowledged', ...after('resolved')])).toEqual(
        new Set(['acknowledged']),
      );
      expect(new Set(['acknowledged', ...after('cancelled')])).toEqual(
        new Set(['acknowledged']),
      );
    }),
  );
});
