import { readLinkAddress } from 'alert-rules';
import {
  AlertFinding,
  AlertmanagerStatus,
  AlertPlace,
  ServiceAlert,
  ServiceAlerts,
} from 'backstage-plugin-runbook-common';
import { RunbookLibrary } from '../../runbooks';
import { AlertInstanceStore } from '../instances';
import { AlertRuleStore, StoredRules } from '../store';
import { AlertLinks, refOf, ServiceRunbook } from './AlertLinks';
import { documentedAlerts } from './documentedAlerts';
import { firingAlerts } from './firingAlerts';
import { DefinedRule, joinAlerts, JoinedAlert } from './joinAlerts';

/** Other services' runbooks that the rules of one are looked up in. */
const MAX_OTHERS = 20;

/** Firings that are told of a service. */
const MAX_FIRING = 500;

/** Reads what is known of a service's alerts from both sides. */
export class ServiceAlertReader {
  readonly #store: Pick<AlertRuleStore, 'getRules'>;
  readonly #library: Pick<RunbookLibrary, 'getRunbook'>;
  readonly #instances: Pick<AlertInstanceStore, 'listFiring'>;
  readonly #alertmanagers: () => Promise<AlertmanagerStatus[]>;

  constructor(options: {
    store: Pick<AlertRuleStore, 'getRules'>;
    library: Pick<RunbookLibrary, 'getRunbook'>;
    instances: Pick<AlertInstanceStore, 'listFiring'>;
    /** How the Alertmanagers stand that are asked. */
    alertmanagers: () => Promise<AlertmanagerStatus[]>;
  }) {
    this.#instances = options.instances;
    this.#alertmanagers = options.alertmanagers;
    this.#store = options.store;
    this.#library = options.library;
  }

  /**
   * The alerts of a service.
   *
   * @param maySee - Of other services: whether the reader may see the runbook.
   */
  async read(
    entityRef: string,
    maySee: (entityRef: string) => Promise<boolean>,
  ): Promise<ServiceAlerts> {
    const [stored, runbook, firing, sources] = await Promise.all([
      this.#store.getRules(entityRef),
      this.#library.getRunbook(entityRef),
      this.#instances.listFiring(entityRef, MAX_FIRING),
      this.#alertmanagers(),
    ]);
    const own = { entityRef, documents: runbook.documents };
    const links = new AlertLinks(
      own,
      await this.#others(entityRef, stored, maySee),
    );
    const alerts = withIds(
      joinAlerts(
        definedRules(stored, links),
        documentedAlerts(entityRef, runbook.documents),
      ),
      entityRef,
    );
    return {
      rules: stored.status,
      runbook: {
        state: runbook.status.state,
        importedAt: runbook.status.importedAt,
        checkedAt: runbook.status.checkedAt,
      },
      firing: firingAlerts(firing, alerts, sources),
      sources,
      alerts,
      findings: findingsOf(stored),
    };
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
        const { documents } = await this.#library.getRunbook(ref);
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
