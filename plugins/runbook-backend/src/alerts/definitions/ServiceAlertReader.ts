import {
  ALERT_HISTORY_DAYS,
  AlertmanagerStatus,
  ServiceAlerts,
} from 'backstage-plugin-runbook-common';
import { Reading } from '../../database';
import { AlertInstanceStore } from '../instances';
import { AlertDefinitions, MaySee } from './AlertDefinitions';
import { firingAlerts } from './firingAlerts';
import { withHistory } from './withHistory';

/** Firings that are told of a service. */
const MAX_FIRING = 500;

const DAY = 24 * 60 * 60 * 1_000;

/** Reads what a service's Alerts tab shows. */
export class ServiceAlertReader {
  readonly #definitions: Pick<AlertDefinitions, 'define'>;
  readonly #instances: Pick<AlertInstanceStore, 'listFiring' | 'listHistory'>;
  readonly #alertmanagers: () => Promise<AlertmanagerStatus[]>;
  readonly #historyDays: number;
  readonly #reading: () => Reading;
  readonly #now: () => number;

  constructor(options: {
    definitions: Pick<AlertDefinitions, 'define'>;
    instances: Pick<AlertInstanceStore, 'listFiring' | 'listHistory'>;
    /** How the Alertmanagers stand that are asked. */
    alertmanagers: () => Promise<AlertmanagerStatus[]>;
    /** Days for which firings are kept: before them there is no history. */
    keepDays: number;
    /** Asks the database for several things at once. */
    reading: () => Reading;
    now: () => number;
  }) {
    this.#definitions = options.definitions;
    this.#instances = options.instances;
    this.#alertmanagers = options.alertmanagers;
    this.#historyDays = Math.min(ALERT_HISTORY_DAYS, options.keepDays);
    this.#reading = options.reading;
    this.#now = options.now;
  }

  /**
   * The alerts of a service.
   *
   * @param options - `maySee`, of other services: whether the reader may see
   * the runbook. `ifUnknown` is called where no import has seen the service.
   */
  async read(
    entityRef: string,
    options: { maySee: MaySee; ifUnknown: () => Promise<void> },
  ): Promise<ServiceAlerts> {
    const today = new Date(this.#now()).toISOString().slice(0, 10);
    const from = new Date(Date.parse(today) - (this.#historyDays - 1) * DAY);
    const reading = this.#reading();
    const [{ rules, runbook, alerts, findings }, firing, past, sources] =
      await Promise.all([
        this.#definitions.define(entityRef, options.maySee, reading),
        this.#instances.listFiring(entityRef, MAX_FIRING, reading),
        this.#instances.listHistory(entityRef, from, reading),
        this.#alertmanagers(),
      ]);
    if (!runbook) {
      await options.ifUnknown();
    }
    return {
      rules,
      runbook: {
        state: runbook?.state ?? 'pending',
        importedAt: runbook?.importedAt,
        checkedAt: runbook?.checkedAt,
      },
      firing: firingAlerts(firing, alerts, sources),
      sources,
      history: { from: from.toISOString().slice(0, 10), to: today },
      alerts: withHistory(alerts, past),
      findings,
    };
  }
}
