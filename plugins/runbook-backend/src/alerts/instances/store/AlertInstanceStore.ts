import { AlertChange } from 'backstage-plugin-runbook-common';
import { Reading } from '../../../database';
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

/** An alert that fires and belongs to no service. */
export type UnownedFiring = Omit<FiringAlert, 'tellers'>;

/** Firings of one name and severity that began on one day. */
export interface PastFirings {
  name: string;
  /** The word of the labels. */
  severityText?: string;
  /** Of UTC, as `2026-03-01`; undefined for all that was before the first. */
  day?: string;
  firings: number;
  /** When the newest of them began. */
  lastFiredAt: Date;
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

  /**
   * What fires of a service, the newest first.
   *
   * @param reading - to be asked together with other things
   */
  listFiring(
    entityRef: string,
    limit: number,
    reading?: Reading,
  ): Promise<FiringAlert[]>;

  /** All that is kept of a service, by day from `since` on. */
  listHistory(
    entityRef: string,
    since: Date,
    reading?: Reading,
  ): Promise<PastFirings[]>;

  /** What fires and belongs to no service. */
  listUnowned(limit: number): Promise<UnownedFiring[]>;

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
