import { readLinkAddress } from 'alert-rules';
import {
  ALERT_HISTORY_DAYS,
  AlertFinding,
  AlertmanagerStatus,
  AlertPlace,
  ServiceAlert,
  ServiceAlerts,
} from 'backstage-plugin-runbook-common';
import { Reading } from '../../database';
import { RunbookLibrary, RunbookOutline } from '../../runbooks';
import { inTurns } from '../../timing';
import { AlertInstanceStore } from '../instances';
import { AlertRuleStore, StoredRules } from '../store';
import { AlertLinks, refOf, ServiceRunbook } from './AlertLinks';
import { documentedAlerts } from './documentedAlerts';
import { firingAlerts } from './firingAlerts';
import { DefinedRule, joinAlerts, JoinedAlert } from './joinAlerts';
import { withHistory } from './withHistory';

/** Other services' runbooks that the rules of one are looked up in. */
const MAX_OTHERS = 20;

/** Firings that are told of a service. */
const MAX_FIRING = 500;

/** Services whose definitions are read at the same time. */
const AT_A_TIME = 5;

const DAY = 24 * 60 * 60 * 1_000;

/** The definitions of a service's alerts. */
export interface DefinedAlerts {
  stored: StoredRules;
  runbook: RunbookOutline;
  alerts: ServiceAlert[];
}

/** Definitions by service. */
export type ManyDefinedAlerts = ReadonlyMap<
  string,
  { stored: Pick<StoredRules, 'status'>; alerts: ServiceAlert[] }
>;

/** Reads what is known of a service's alerts from both sides. */
export class ServiceAlertReader {
  readonly #store: Pick<AlertRuleStore, 'getRules'>;
  readonly #library: Pick<RunbookLibrary, 'getOutline'>;
  readonly #instances: Pick<AlertInstanceStore, 'listFiring' | 'listHistory'>;
  readonly #alertmanagers: () => Promise<AlertmanagerStatus[]>;
  readonly #historyDays: number;
  readonly #reading: () => Reading;
  readonly #now: () => number;

  constructor(options: {
    store: Pick<AlertRuleStore, 'getRules'>;
    library: Pick<RunbookLibrary, 'getOutline'>;
    instances: Pick<AlertInstanceStore, 'listFiring' | 'listHistory'>;
    /** How the Alertmanagers stand that are asked. */
    alertmanagers: () => Promise<AlertmanagerStatus[]>;
    /** Days for which firings are kept: before them there is no history. */
    keepDays: number;
    /** Asks the database for several things at once. */
    reading: () => Reading;
    now: () => number;
  }) {
    this.#instances = options.instances;
    this.#alertmanagers = options.alertmanagers;
    this.#historyDays = Math.min(ALERT_HISTORY_DAYS, options.keepDays);
    this.#reading = options.reading;
    this.#now = options.now;
    this.#store = options.store;
    this.#library = options.library;
  }

  /**
   * The alerts of a service.
   *
   * @param options - `maySee`, of other services: whether the reader may see
   * the runbook. `ifUnknown` is called where no import has seen the service.
   */
  async read(
    entityRef: string,
    options: {
      maySee: (entityRef: string) => Promise<boolean>;
      ifUnknown: () => Promise<void>;
    },
  ): Promise<ServiceAlerts> {
    const today = new Date(this.#now()).toISOString().slice(0, 10);
    const from = new Date(Date.parse(today) - (this.#historyDays - 1) * DAY);
    const reading = this.#reading();
    const [{ stored, runbook, alerts }, firing, past, sources] =
      await Promise.all([
        this.define(entityRef, options.maySee, reading),
        this.#instances.listFiring(entityRef, MAX_FIRING, reading),
        this.#instances.listHistory(entityRef, from, reading),
        this.#alertmanagers(),
      ]);
    if (!runbook.isKnown) {
      await options.ifUnknown();
    }
    return {
      rules: stored.status,
      runbook: {
        state: runbook.status.state,
        importedAt: runbook.status.importedAt,
        checkedAt: runbook.status.checkedAt,
      },
      firing: firingAlerts(firing, alerts, sources),
      sources,
      history: { from: from.toISOString().slice(0, 10), to: today },
      alerts: withHistory(alerts, past),
      findings: findingsOf(stored),
    };
  }

  /** What defines the alerts of a service, and where that comes from. */
  async define(
    entityRef: string,
    maySee: (entityRef: string) => Promise<boolean>,
    reading = this.#reading(),
  ): Promise<DefinedAlerts> {
    const [stored, runbook] = await Promise.all([
      this.#store.getRules(entityRef, reading),
      this.#library.getOutline(entityRef, reading),
    ]);
    const own = { entityRef, documents: runbook.documents };
    const links = new AlertLinks(
      own,
      await this.#others(entityRef, stored, maySee),
    );
    const alerts = withIds(
      joinAlerts(definedRules(stored, links), documentedAlerts(own, links)),
      entityRef,
    );
    return { stored, runbook, alerts };
  }

  /** What defines the alerts of each of many services. */
  async defineMany(
    entityRefs: readonly string[],
    maySee: (entityRef: string) => Promise<boolean>,
  ): Promise<ManyDefinedAlerts> {
    return new Map(
      await inTurns(entityRefs, AT_A_TIME, async entityRef => [
        entityRef,
        await this.define(entityRef, maySee),
      ]),
    );
  }

  async #others(
    entityRef: string,
    { files }: StoredRules,
    maySee: (entityRef: string) => Promise<boolean>,
  ): Promise<ServiceRunbook[]> {
    const named = new Set<string>();
    for (const { name, runbook } of files.flatMap(({ rules }) => rules)) {
      const address = runbook && readLinkAddress(runbook.url, name);
      if (address?.kind === 'tab') {
        named.add(refOf(address.service));
      }
    }
    named.delete(entityRef);
    const others = await Promise.all(
      [...named].slice(0, MAX_OTHERS).map(async ref => {
        if (!(await maySee(ref))) {
          return [];
        }
        const { documents } = await this.#library.getOutline(ref);
        return [{ entityRef: ref, documents }];
      }),
    );
    return others.flat();
  }
}

function definedRules(
  { files }: StoredRules,
  links: AlertLinks,
): DefinedRule[] {
  return files.flatMap(({ path, viewUrl, rules }) =>
    rules.map(
      ({ name, severity, severityText, runbook, line, column, ...rule }) => ({
        name,
        severity,
        severityText,
        rule: {
          ...rule,
          runbookUrl: runbook?.url,
          link: runbook && links.resolve({ url: runbook.url, name }),
          path,
          line,
          viewUrl: viewUrl && `${viewUrl}#L${line}`,
        },
      }),
    ),
  );
}

/** Where to go first: where the rule's link leads, else what the runbook names. */
function procedureOf(
  { name, rule, documentation }: JoinedAlert,
  entityRef: string,
): AlertPlace | undefined {
  const linked = rule?.link?.state === 'exact' ? rule.link.place : undefined;
  if (linked?.fragment !== undefined) {
    return linked;
  }
  return (
    documentation?.procedures[0] ??
    (documentation && {
      entityRef,
      fragment: documentation.fragment,
      title: name,
    })
  );
}

function withIds(
  alerts: readonly JoinedAlert[],
  entityRef: string,
): ServiceAlert[] {
  const taken = new Map<string, number>();
  return alerts.map(alert => {
    const count = (taken.get(alert.name) ?? 0) + 1;
    taken.set(alert.name, count);
    return {
      ...alert,
      id: count === 1 ? alert.name : `${alert.name}-${count}`,
      procedure: procedureOf(alert, entityRef),
    };
  });
}

const ORDER = ['error', 'warning', 'info'];

/** What the import found in the rule files, the worst first. */
function findingsOf({ files, diagnostics }: StoredRules): AlertFinding[] {
  return [
    ...diagnostics.map(
      ({ source, foundThrough, ...diagnostic }): AlertFinding => ({
        ...diagnostic,
        where: source,
      }),
    ),
    ...files.flatMap(({ path, viewUrl, diagnostics: ofFile }) =>
      ofFile.map(
        ({ rule, severity, message, line }): AlertFinding => ({
          rule,
          severity,
          message,
          where: path,
          line,
          url: viewUrl && `${viewUrl}#L${line}`,
        }),
      ),
    ),
  ].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}
