import { AlertChange } from 'backstage-plugin-runbook-common';
import { ListedAlert, Poll } from '../alertmanagers/reconcile';
import { Labels } from '../../matching';

/** How an Alertmanager stands. */
export interface StoredAlertmanager {
  name: string;
  checkedAt: Date;
  /** When it was asked last with an answer. */
  heardAt?: Date;
  problem?: string;
}

/** Keeps what the Alertmanagers that are asked have answered. */
export interface AlertmanagerStore {
  list(): Promise<StoredAlertmanager[]>;

  /**
   * Takes an answer: brings in step with it what is stored of those alerts that
   * it lists or told of before.
   *
   * @param entityRefsOf - undefined while nobody can tell
   */
  reconcile(options: {
    poll: Poll;
    listed: ReadonlyMap<string, ListedAlert>;
    entityRefsOf: (labels: Labels) => readonly string[] | undefined;
    now: Date;
  }): Promise<AlertChange[]>;

  /** Notes an answer that was taken. */
  saveAnswer(name: string, askedAt: Date): Promise<void>;

  /** Notes that there was none. */
  saveProblem(name: string, askedAt: Date, problem: string): Promise<void>;

  /** Begins anew to count since when its alerts are missing. */
  restartMissing(name: string): Promise<void>;
}
