import { decide, declare } from '../flow/decide';
import { evolve } from '../flow/evolve';
import {
  Command,
  Declaration,
  Incident,
  IncidentEvent,
  SeverityPolicy,
} from '../model';

export const MINUTE = 60_000;
/** A Monday, 03:00 in UTC. */
export const NIGHT = Date.parse('2026-03-02T03:00:00Z');

export const sev1: SeverityPolicy = {
  severity: 'SEV1',
  meaning: 'Full outage',
  page: true,
  acknowledgeWithin: 5 * MINUTE,
  updateEvery: 10 * MINUTE,
  handOverAfter: 30 * MINUTE,
  postmortemWithin: 5,
};

export const sev4: SeverityPolicy = {
  severity: 'SEV4',
  meaning: 'Cosmetic',
  page: false,
};

export const declaration: Declaration = {
  id: 'inc-1',
  title: 'Labels cannot be printed',
  policy: sev1,
  drill: false,
  services: ['component:default/label-api'],
  commander: 'ines',
  checklist: [
    { id: 'one', text: 'Acknowledge', dueAfter: 5 * MINUTE },
    { id: 'two', text: 'Tell support' },
  ],
};

/** An incident that can be told what happens, minute by minute. */
export class Story {
  readonly events: IncidentEvent[];
  #incident: Incident;

  constructor(overrides: Partial<Declaration> = {}) {
    const first = declare(
      { ...declaration, ...overrides },
      { by: 'ines', now: NIGHT },
    );
    this.events = [first];
    this.#incident = evolve(undefined, first);
  }

  get incident(): Incident {
    return this.#incident;
  }

  /** Does what is asked so many minutes after the declaration; throws when it is refused. */
  at(minute: number, command: Command, by = 'ines', told?: number): this {
    const { events, refused } = decide(this.#incident, command, {
      now: NIGHT + minute * MINUTE,
      by,
      ...(told !== undefined && { at: NIGHT + told * MINUTE }),
    });
    if (refused) {
      throw new Error(`${refused.reason}: ${refused.message}`);
    }
    for (const event of events) {
      this.events.push(event);
      this.#incident = evolve(this.#incident, event);
    }
    return this;
  }
}
