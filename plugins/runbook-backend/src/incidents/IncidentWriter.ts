import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Command } from 'incident-flow';
import { principalOf, RepeatableRequest } from '../http';
import { decideOrRefuse } from './decideOrRefuse';
import {
  DecidingIncident,
  Entry,
  IncidentStore,
  IncidentToDeclare,
  StoredIncident,
} from './store';

/** Who writes, of a request. */
export interface Writer {
  credentials: BackstageCredentials;
  request: RepeatableRequest | undefined;
  audit(meta: JsonObject): void;
}

/** Who made a change, and when by the clock of the replica. */
export interface Made {
  by: string;
  now: number;
}

/** Writes to incidents for those who ask, and tells the audit log what came of it. */
export class IncidentWriter {
  readonly #store: IncidentStore;
  readonly #now: () => number;

  constructor(options: { store: IncidentStore; now: () => number }) {
    this.#store = options.store;
    this.#now = options.now;
  }

  async declare(
    writer: Writer,
    make: (id: string, made: Made) => IncidentToDeclare,
  ): Promise<StoredIncident> {
    const write = this.#writeOf(writer);
    let made: IncidentToDeclare | undefined;
    const declared = await this.#store.declare(write, id => {
      made = make(id, write);
      return made;
    });
    writer.audit(
      made
        ? { incident: declared.id, after: stateOf(declared) }
        : { incident: declared.id, repeated: true },
    );
    return declared;
  }

  /** Does what somebody asks for; `at` is when it happened, if told later. */
  async command(
    id: string,
    writer: Writer,
    command: Command,
    at?: string,
  ): Promise<StoredIncident> {
    return this.change(id, writer, ({ incident }, made) =>
      decideOrRefuse(incident, command, {
        ...made,
        ...(at !== undefined && { at: Date.parse(at) }),
      }),
    );
  }

  async change(
    id: string,
    writer: Writer,
    decide: (
      current: DecidingIncident,
      made: Made,
    ) => readonly Entry[] | Promise<readonly Entry[]>,
  ): Promise<StoredIncident> {
    const write = this.#writeOf(writer);
    let before: JsonObject | undefined;
    let entries: readonly Entry[] | undefined;
    const after = await this.#store.change(id, write, async current => {
      before = stateOf(current);
      entries = await decide(current, write);
      return entries;
    });
    writer.audit(
      entries && before
        ? {
            before,
            after: stateOf(after),
            entries: entries.map(({ kind }) => kind),
          }
        : { repeated: true },
    );
    return after;
  }

  #writeOf({ credentials, request }: Writer) {
    return {
      by: principalOf(credentials),
      now: this.#now(),
      ...(request && { request }),
    };
  }
}

/** What of an incident the audit log tells; the timeline has the rest. */
function stateOf({ revision, incident }: StoredIncident): JsonObject {
  return {
    revision,
    state: incident.state,
    severity: incident.policy.severity,
    title: incident.title,
    services: [...incident.services],
    commander: incident.roles.commander?.person ?? null,
  };
}
