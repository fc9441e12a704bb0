import { Person, ServiceRun } from 'backstage-plugin-runbook-common';
import { RunApi } from '../api';
import { ada, grace, inMinutes } from './incidentApi';
import { parcelApiRef } from './parcelApi';

const PEOPLE: Person[] = [
  [ada, 'Ada Lovelace'],
  [grace, 'Grace Hopper'],
].map(([entityRef = '', displayName = '']) => ({
  entityRef,
  displayName,
  links: [],
  found: true,
}));

/** A run of parcel-api's procedure `restart` that Grace started 5 minutes ago. */
export function serviceRun(more: Partial<ServiceRun> = {}): ServiceRun {
  return {
    id: 'r1',
    title: 'Restart',
    procedure: { entityRef: parcelApiRef, fragment: 'restart' },
    steps: 2,
    values: { pod: 'parcel-1' },
    by: grace,
    startedAt: inMinutes(-5),
    ticked: [],
    notes: [],
    revision: 1,
    ...more,
  };
}

/** A back end that keeps runs as the real one does, in memory; Ada asks. */
export class FakeRuns implements RunApi {
  readonly kept = new Map<string, ServiceRun>();

  constructor(...runs: ServiceRun[]) {
    runs.forEach(run => this.kept.set(run.id, run));
  }

  listRuns: RunApi['listRuns'] = async (_, { fragment } = {}) => ({
    runs: [...this.kept.values()].filter(
      run => !fragment || run.procedure.fragment === fragment,
    ),
    people: PEOPLE,
  });

  getRun: RunApi['getRun'] = async ({ id }) => this.#keep(id, {});

  startRun: RunApi['startRun'] = jest.fn(async (entityRef, started) => {
    const { run: id, fragment, title, steps, values = {} } = started;
    const procedure = { entityRef, fragment };
    return this.#keep(
      id,
      serviceRun({ id, procedure, title, steps, values, by: ada, revision: 0 }),
    );
  });

  markStep: RunApi['markStep'] = jest.fn(async ({ id }, step, mark) => {
    const { ticked, notes } = this.#get(id);
    const others = ticked.filter(one => one !== step);
    return this.#keep(id, {
      ticked: mark.ticked ? [...others, step] : others,
      notes: [...notes, ...(mark.note ? [noteOf(mark.note, step)] : [])],
    });
  });

  addNote: RunApi['addNote'] = jest.fn(async ({ id }, { text }) =>
    this.#keep(id, { notes: [...this.#get(id).notes, noteOf(text)] }),
  );

  endRun: RunApi['endRun'] = jest.fn(async ({ id }, { outcome, note }) =>
    this.#keep(id, {
      outcome: { kind: outcome, at: inMinutes(0), by: ada },
      notes: [...this.#get(id).notes, ...(note ? [noteOf(note)] : [])],
    }),
  );

  #get(id: string): ServiceRun {
    return this.kept.get(id) ?? serviceRun({ id });
  }

  #keep(id: string, change: Partial<ServiceRun>) {
    const run = { ...this.#get(id), ...change };
    run.revision++;
    this.kept.set(id, run);
    return { ...run, people: PEOPLE };
  }
}

function noteOf(text: string, step?: number): ServiceRun['notes'][number] {
  return {
    text,
    by: ada,
    at: inMinutes(0),
    ...(step !== undefined && { step }),
  };
}
