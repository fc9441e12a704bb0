import { UnownedAlert, UnownedAlerts } from 'backstage-plugin-runbook-common';
import { Severity, severityOfWord } from 'runbook-markdown';
import { ServiceDirectory, visibleServices } from '../../catalog';
import { AlertInstanceStore, UnownedFiring } from '../instances';
import {
  DEFAULT_LABELS,
  Labels,
  rankOf,
  SelectingService,
  severityWord,
} from '../matching';
import { nearestNames } from '../resolving';
import { writeCursor } from '../../http';
import { readLast } from './cursor';
import { FiringQuery, wordsOf } from './FiringQuery';
import { OverviewReader } from './OverviewReader';
import { selectorFor, writeMatchers } from './selectorFor';

/** Firings that are looked through for one answer. */
const MAX_FIRINGS = 5_000;

/** Alerts a page, unless asked otherwise. */
const PAGE = 25;

/** Similar names that are looked at: some may be of services that the reader cannot see. */
const LOOKED_AT = 3;

interface Unowned {
  name: string;
  severity?: Severity;
  severityText?: string;
  instances: UnownedFiring[];
}

/** Tells what fires and belongs to no service, and what would change that. */
export class UnownedOverview {
  readonly #store: Pick<AlertInstanceStore, 'listUnowned'>;
  readonly #directory: Pick<ServiceDirectory, 'findAll'>;
  readonly #services: () => Promise<ReadonlyMap<string, SelectingService>>;

  constructor(options: {
    store: Pick<AlertInstanceStore, 'listUnowned'>;
    directory: Pick<ServiceDirectory, 'findAll'>;
    /** Those that alerts are given to. */
    services: () => Promise<ReadonlyMap<string, SelectingService>>;
  }) {
    this.#store = options.store;
    this.#directory = options.directory;
    this.#services = options.services;
  }

  async list(
    query: FiringQuery,
    reader: OverviewReader,
  ): Promise<Omit<UnownedAlerts, 'sources'>> {
    const after = readLast(query.cursor);
    if (!reader.all) {
      // Whose they are is not known, so neither is whether the reader may.
      return { hidden: true, total: 0, truncated: false, alerts: [] };
    }
    const firings = await this.#store.listUnowned(MAX_FIRINGS + 1);
    const unowned = wantedOf(group(firings.slice(0, MAX_FIRINGS)), query);
    const rest = unowned.filter(alert => keyOf(alert) > after);
    const { limit = PAGE } = query;
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    const alerts: UnownedAlert[] = [];
    for (const alert of page) {
      alerts.push(await this.#toUnowned(alert, reader));
    }
    return {
      hidden: false,
      total: unowned.length,
      truncated: firings.length > MAX_FIRINGS,
      alerts,
      ...(rest.length > limit &&
        last && { nextCursor: writeCursor(keyOf(last)) }),
    };
  }

  async #toUnowned(
    { name, severity, severityText, instances }: Unowned,
    reader: OverviewReader,
  ): Promise<UnownedAlert> {
    const labels = commonLabels(instances);
    return {
      name,
      severity,
      severityText,
      instances: instances.length,
      since: new Date(
        Math.min(...instances.map(({ startsAt }) => startsAt.getTime())),
      ).toISOString(),
      labels,
      similar: await this.#similar(labels, reader),
      selector: selectorFor(labels),
    };
  }

  /** Services whose names are like what the labels say. */
  async #similar(
    labels: Labels,
    reader: OverviewReader,
  ): Promise<UnownedAlert['similar']> {
    const services = [...(await this.#services()).values()];
    const similar: UnownedAlert['similar'] = [];
    for (const label of DEFAULT_LABELS) {
      const value = labels[label];
      const names = value
        ? await nearestNames(
            value,
            services.map(service => service.name),
            LOOKED_AT,
          )
        : [];
      const named = names.flatMap(
        name => services.find(service => service.name === name) ?? [],
      );
      const visible = await visibleServices(
        this.#directory,
        named.map(({ entityRef }) => entityRef),
        reader,
      );
      const best = named.find(({ entityRef }) => visible.has(entityRef));
      if (value && best) {
        const { entityRef, selector } = best;
        similar.push({
          label,
          value,
          entityRef,
          selector: selector && writeMatchers(selector),
        });
      }
    }
    return similar;
  }
}

function group(firings: readonly UnownedFiring[]): Unowned[] {
  const groups = new Map<string, Unowned>();
  for (const firing of firings) {
    const { name, labels } = firing;
    const severityText = severityWord(labels);
    const key = JSON.stringify([name, severityText]);
    const known = groups.get(key);
    if (known) {
      known.instances.push(firing);
    } else {
      groups.set(key, {
        name,
        severityText,
        severity: severityText ? severityOfWord(severityText) : undefined,
        instances: [firing],
      });
    }
  }
  return [...groups.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function wantedOf(unowned: readonly Unowned[], query: FiringQuery): Unowned[] {
  const words = wordsOf(query);
  return unowned.filter(
    ({ name, severity }) =>
      words.every(word => name.toLowerCase().includes(word)) &&
      (!query.severity || query.severity === (severity ?? 'none')),
  );
}

function commonLabels([first, ...others]: readonly UnownedFiring[]): Record<
  string,
  string
> {
  return Object.fromEntries(
    Object.entries(first?.labels ?? {}).filter(([label, value]) =>
      others.every(({ labels }) => labels[label] === value),
    ),
  );
}

function keyOf({ name, severity, severityText = '' }: Unowned): string {
  return `${rankOf(severity)} ${name} ${severityText}`;
}
