import { AlertChange } from 'backstage-plugin-runbook-common';
import { Labels } from '../../matching';
import { Teller } from '../alertmanagers/Teller';
import { AlertContent } from '../settle';
import { ReportedAlert } from '../sources';

/** An alert with the services that it belongs to. */
export interface OwnedAlert {
  alert: ReportedAlert;
  /** Undefined while nobody can tell: then those it has stay. */
  entityRefs?: readonly string[];
}

/** An alert that fires now. */
export interface FiringAlert extends AlertContent {
  id: string;
  source: string;
  name: string;
  startsAt: Date;
  /** When the source told of it last, by the portal's clock. */
  heardAt: Date;
  /** Alertmanagers that say so, or said so. */
  tellers: Teller[];
}

/** Labels of one that fires, and the services that it belongs to so far. */
export interface FiringOwners {
  id: string;
  labels: Labels;
  entityRefs: string[];
}

/** Keeps what fires and what has fired. */
export interface AlertInstanceStore {
  /**
   * Takes the alerts of one payload, all or none. Payloads of one source are
   * taken one after the other, whichever replica gets them.
   *
   * @param tellers - Alertmanagers that tell of them
   * @returns what has changed by it
   */
  record(
    source: string,
    alerts: readonly OwnedAlert[],
    now: Date,
    tellers?: readonly string[],
  ): Promise<AlertChange[]>;

  /** What fires of a service, the newest first. */
  listFiring(entityRef: string, limit: number): Promise<FiringAlert[]>;

  /** A part of all that fires, by id; `after` is the last id of the part before. */
  listOwners(after: string | undefined, limit: number): Promise<FiringOwners[]>;

  /**
   * Says to which services one belongs from now on.
   *
   * @returns what has changed by it, where it fires
   */
  setOwners(id: string, entityRefs: readonly string[]): Promise<AlertChange[]>;

  /** How many fire, by source. */
  countFiring(): Promise<Array<{ source: string; firing: number }>>;

  /** Forgets what was told of last before a time; how many they were. */
  forgetBefore(time: Date): Promise<number>;
}
