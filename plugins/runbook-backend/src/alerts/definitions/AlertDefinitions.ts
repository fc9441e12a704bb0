import { createHash } from 'node:crypto';
import { readLinkAddress } from 'alert-rules';
import {
  AlertFinding,
  AlertRulesStatus,
  ServiceAlert,
} from 'backstage-plugin-runbook-common';
import { Reading } from '../../database';
import { RunbookLibrary, RunbookVersion } from '../../runbooks';
import { inTurns } from '../../timing';
import {
  AlertBrief,
  AlertRuleStore,
  MadeAlerts,
  RulesVersion,
  StoredRules,
  toBrief,
} from '../store';
import { refOf, ServiceRunbook } from './AlertLinks';
import {
  defineAlerts,
  findingsOfFiles,
  findingsOfImport,
} from './defineAlerts';

/** Other services' runbooks that the rules of one are looked up in. */
const MAX_OTHERS = 20;

/** Services whose rules and documents are read at the same time. */
const AT_A_TIME = 5;

/** Whether a reader may see the runbook of another service. */
export type MaySee = (entityRef: string) => Promise<boolean>;

/** What defines the alerts of a service, and how both sides stand. */
export interface DefinedAlerts {
  rules: AlertRulesStatus;
  /** Undefined while no import has seen the service. */
  runbook?: RunbookVersion['status'];
  alerts: ServiceAlert[];
  findings: AlertFinding[];
}

/** What a list tells of the alerts of a service, and how its rules stand. */
export interface BriefAlerts {
  rulesState: AlertRulesStatus['state'];
  alerts: AlertBrief[];
}

/** What is stored of a service's alerts, of whichever version of its rules. */
interface Stored {
  version?: string;
  made?: Pick<MadeAlerts, 'madeOf'>;
}

/** What was made of the versions that there are now. */
interface Current<T extends Stored> {
  rules: T;
  runbook: RunbookVersion;
  made: NonNullable<T['made']>;
}

/**
 * Tells what defines the alerts of services.
 *
 * @remarks
 * Rules and documents are joined once for each version of the two and stored
 * with a mark of these versions, so that what is read is never older than
 * either, whoever changed it and whatever crashed in between. A service whose
 * rules lead into the runbooks of others is joined each time, as that depends
 * on the others and on what the reader may see of them.
 */
export class AlertDefinitions {
  readonly #store: Pick<
    AlertRuleStore,
    'getRules' | 'getDefined' | 'getBriefs' | 'keepDefined'
  >;
  readonly #library: Pick<RunbookLibrary, 'getOutline' | 'getVersions'>;
  readonly #reading: () => Reading;
  readonly #version: string;

  constructor(options: {
    store: Pick<
      AlertRuleStore,
      'getRules' | 'getDefined' | 'getBriefs' | 'keepDefined'
    >;
    library: Pick<RunbookLibrary, 'getOutline' | 'getVersions'>;
    /** Asks the database for several things at once. */
    reading: () => Reading;
    /** What another version of the code has joined is joined anew. */
    version: string;
  }) {
    this.#store = options.store;
    this.#library = options.library;
    this.#reading = options.reading;
    this.#version = options.version;
  }

  /** @param reading - to be asked together with other things */
  async define(
    entityRef: string,
    maySee: MaySee,
    reading = this.#reading(),
  ): Promise<DefinedAlerts> {
    const stored = await this.#current(
      [entityRef],
      reading,
      this.#store.getDefined([entityRef], reading),
    );
    const current = stored.get(entityRef);
    return current
      ? toDefined(current.rules, current.runbook, current.made)
      : this.#join(entityRef, maySee);
  }

  /** Those of many services, by reference, as a list tells them. */
  async briefMany(
    entityRefs: readonly string[],
    maySee: MaySee,
  ): Promise<Map<string, BriefAlerts>> {
    const reading = this.#reading();
    const stored = await this.#current(
      entityRefs,
      reading,
      this.#store.getBriefs(entityRefs, reading),
    );
    const briefs = new Map(
      [...stored].map(([entityRef, { rules, made }]) => [
        entityRef,
        { rulesState: rules.state, alerts: made.alerts },
      ]),
    );
    const others = entityRefs.filter(entityRef => !briefs.has(entityRef));
    await inTurns(others, AT_A_TIME, async entityRef => {
      const { rules, alerts } = await this.#join(entityRef, maySee);
      briefs.set(entityRef, {
        rulesState: rules.state,
        alerts: alerts.map(toBrief),
      });
    });
    return briefs;
  }

  /** What is stored of the versions that there are now. */
  async #current<T extends Stored>(
    entityRefs: readonly string[],
    reading: Reading,
    asked: Promise<ReadonlyMap<string, T>>,
  ): Promise<Map<string, Current<T>>> {
    const [runbooks, stored] = await Promise.all([
      this.#library.getVersions(entityRefs, reading),
      asked,
    ]);
    const current = new Map<string, Current<T>>();
    for (const [entityRef, rules] of stored) {
      const { made } = rules;
      const runbook = runbooks.get(entityRef);
      if (runbook && made && made.madeOf === this.#madeOf(rules, runbook)) {
        current.set(entityRef, { rules, runbook, made });
      }
    }
    return current;
  }

  async #join(entityRef: string, maySee: MaySee): Promise<DefinedAlerts> {
    const reading = this.#reading();
    const [rules, runbook] = await Promise.all([
      this.#store.getRules(entityRef, reading),
      this.#library.getOutline(entityRef, reading),
    ]);
    const named = servicesNamedIn(rules, entityRef);
    const others = await this.#others(named, maySee);
    const made = {
      alerts: defineAlerts(entityRef, rules, runbook, others),
      findings: findingsOfFiles(rules),
    };
    const madeOf = this.#madeOf(rules, runbook);
    if (madeOf !== undefined && named.length === 0) {
      // Kept for the next reader. What there is to read is told as well where
      // the database takes no more, as one does whose disk is full.
      await this.#store
        .keepDefined(entityRef, { ...made, madeOf })
        .catch(() => {});
    }
    return toDefined(rules, runbook.isKnown ? runbook : undefined, made);
  }

  #madeOf(
    rules: Pick<RulesVersion, 'version'>,
    runbook: RunbookVersion,
  ): string | undefined {
    return rules.version === undefined || runbook.version === undefined
      ? undefined
      : createHash('sha256')
          .update(
            JSON.stringify([this.#version, rules.version, runbook.version]),
          )
          .digest('hex');
  }

  async #others(
    named: readonly string[],
    maySee: MaySee,
  ): Promise<ServiceRunbook[]> {
    const others = await Promise.all(
      named.slice(0, MAX_OTHERS).map(async entityRef => {
        if (!(await maySee(entityRef))) {
          return [];
        }
        const { documents } = await this.#library.getOutline(entityRef);
        return [{ entityRef, documents }];
      }),
    );
    return others.flat();
  }
}

/** The other services that links of the rules name. */
function servicesNamedIn({ files }: StoredRules, entityRef: string): string[] {
  const named = new Set<string>();
  for (const { name, runbook } of files.flatMap(({ rules }) => rules)) {
    const address = runbook && readLinkAddress(runbook.url, name);
    if (address?.kind === 'tab') {
      named.add(refOf(address.service));
    }
  }
  named.delete(entityRef);
  return [...named];
}

const ORDER = ['error', 'warning', 'info'];

function toDefined(
  rules: RulesVersion,
  runbook: RunbookVersion | undefined,
  { alerts, findings }: Pick<MadeAlerts, 'alerts' | 'findings'>,
): DefinedAlerts {
  return {
    rules: rules.status,
    runbook: runbook?.status,
    alerts,
    // The worst first.
    findings: [...findingsOfImport(rules), ...findings].sort(
      (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
    ),
  };
}
