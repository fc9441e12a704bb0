import { Entity } from '@backstage/catalog-model';
import {
  AlertFault,
  alertStates,
  FaultyServices,
} from 'backstage-plugin-runbook-common';
import {
  readOwner,
  ServiceDirectory,
  titleOf,
  visibleServices,
} from '../../catalog';
import { AlertDefinitions } from '../definitions';
import { AlertRuleStore } from '../store';
import { writeCursor } from '../../http';
import { inTurns } from '../../timing';
import { readLast } from './cursor';
import { OverviewReader } from './OverviewReader';

/** Services that are looked through for a page: their runbooks are read. */
const LOOKED = 50;

/** Services that are looked through at the same time. */
const AT_A_TIME = 5;

/** Alerts that are told of a service. */
const MAX_ALERTS = 20;

/** Finds alerts that their owners have something to mend of. */
export class FaultOverview {
  readonly #store: Pick<AlertRuleStore, 'listServices'>;
  readonly #directory: Pick<ServiceDirectory, 'findAll'>;
  readonly #alerts: Pick<AlertDefinitions, 'define'>;

  constructor(options: {
    store: Pick<AlertRuleStore, 'listServices'>;
    directory: Pick<ServiceDirectory, 'findAll'>;
    alerts: Pick<AlertDefinitions, 'define'>;
  }) {
    this.#store = options.store;
    this.#directory = options.directory;
    this.#alerts = options.alerts;
  }

  /**
   * Services with such alerts, by reference.
   *
   * @remarks
   * Whether a link dangles depends on the runbooks that it leads to and on what
   * the reader may see of them, so it is found out when it is asked for, some
   * services at a time.
   */
  async list(
    { fault, cursor }: { fault: AlertFault; cursor?: string },
    reader: OverviewReader,
  ): Promise<FaultyServices> {
    const refs = await this.#store.listServices(readLast(cursor), LOOKED + 1);
    const looked = refs.slice(0, LOOKED);
    const visible = await visibleServices(this.#directory, looked, reader);
    const services = await inTurns([...visible], AT_A_TIME, service =>
      this.#look(service, fault, reader),
    );
    const last = looked.at(-1);
    return {
      looked: visible.size,
      services: services.filter(({ total }) => total > 0),
      ...(refs.length > LOOKED && last && { nextCursor: writeCursor(last) }),
    };
  }

  async #look(
    [entityRef, entity]: [string, Entity],
    fault: AlertFault,
    reader: OverviewReader,
  ): Promise<FaultyServices['services'][number]> {
    const { alerts } = await this.#alerts.define(entityRef, reader.maySee);
    const faulty = alerts.filter(alert =>
      // Only services with rules are looked through.
      alertStates(alert, true).includes(fault),
    );
    return {
      entityRef,
      title: titleOf(entity),
      owner: readOwner(entity),
      total: faulty.length,
      alerts: faulty
        .slice(0, MAX_ALERTS)
        .map(({ id, name, severity, severityText, rule }) => ({
          id,
          name,
          severity,
          severityText,
          runbookUrl: rule?.runbookUrl,
          link: rule?.link,
        })),
    };
  }
}
