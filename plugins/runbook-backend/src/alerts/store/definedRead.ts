import { AlertFinding, ServiceAlert } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { Read, whereIn } from '../../database';
import { ImportStateRow } from '../../runbooks';
import {
  AlertBrief,
  BriefRules,
  MadeAlerts,
  MadeBriefs,
  RulesVersion,
} from './AlertRuleStore';
import { NO_RULES, toRulesVersion, VERSION_COLUMNS } from './rows';
import { toBrief } from './toBrief';

const TABLE = 'runbook_defined_alerts';

/** Row of `runbook_defined_alerts`. */
interface DefinedRow {
  entity_ref: string;
  made_of: string;
  alerts: string;
  /** Null where a version before the column has written it. */
  briefs: string | null;
  findings: string;
}

/** The import of the rules, where the service has any, and what is stored. */
type Row = Omit<ImportStateRow, 'state'> & {
  state: ImportStateRow['state'] | null;
} & { [Column in keyof Omit<DefinedRow, 'entity_ref'>]: string | null };

/**
 * Which rules services have and what is stored of their alerts: one row a
 * service that an import has seen.
 */
export function definedRead(
  knex: Knex,
  entityRefs: readonly string[],
): Read<Row, Map<string, RulesVersion & { made?: MadeAlerts }>> {
  return {
    ...readOf(knex, entityRefs, {
      rules: VERSION_COLUMNS,
      made: ['made_of', 'alerts', 'findings'],
    }),
    take: rows =>
      new Map(
        rows.map(row => [
          row.entity_ref,
          { ...toVersion(row), made: toMade(row) },
        ]),
      ),
  };
}

/** The same, with the alerts in brief. */
export function briefsRead(
  knex: Knex,
  entityRefs: readonly string[],
): Read<Row, Map<string, BriefRules>> {
  return {
    ...readOf(knex, entityRefs, {
      rules: ['state', 'content_version'],
      made: ['made_of', 'briefs'],
    }),
    take: rows =>
      new Map(
        rows.map(row => [
          row.entity_ref,
          {
            version: versionOf(row),
            state: row.state ?? NO_RULES.status.state,
            made: toBriefs(row),
          },
        ]),
      ),
  };
}

function readOf(
  knex: Knex,
  entityRefs: readonly string[],
  { rules, made }: Record<'rules' | 'made', ReadonlyArray<keyof Row>>,
) {
  const where = whereIn(knex, 'services.entity_ref', entityRefs);
  return {
    sql: `
      select services.entity_ref,
        ${rules.map(column => `rules.${column}`).join(', ')},
        ${made.map(column => `made.${column}`).join(', ')}
      from runbook_imports as services
      left join runbook_alert_rule_imports as rules
        on rules.entity_ref = services.entity_ref
      left join ${TABLE} as made on made.entity_ref = services.entity_ref
      where ${where.sql}`,
    values: where.values,
    columns: ['entity_ref', ...rules, ...made],
  };
}

function versionOf({ state, content_version }: Row): string | undefined {
  return state ? content_version ?? undefined : NO_RULES.version;
}

function toVersion({ state, ...row }: Row): RulesVersion {
  return state ? toRulesVersion({ ...row, state }) : NO_RULES;
}

// The JSON below was written by this plugin, so it is taken as it is.

function toMade({ made_of, alerts, findings }: Row): MadeAlerts | undefined {
  if (made_of === null || alerts === null || findings === null) {
    return undefined;
  }
  const madeAlerts: ServiceAlert[] = JSON.parse(alerts);
  const madeFindings: AlertFinding[] = JSON.parse(findings);
  return { madeOf: made_of, alerts: madeAlerts, findings: madeFindings };
}

function toBriefs({ made_of, briefs }: Row): MadeBriefs | undefined {
  if (made_of === null || briefs === null) {
    return undefined;
  }
  const alerts: AlertBrief[] = JSON.parse(briefs);
  return { madeOf: made_of, alerts };
}

/** Stores what the alerts of a service were found to be, unless the service is gone. */
export async function keepDefined(
  knex: Knex,
  entityRef: string,
  { madeOf, alerts, findings }: MadeAlerts,
): Promise<void> {
  const columns = {
    made_of: madeOf,
    alerts: JSON.stringify(alerts),
    briefs: JSON.stringify(alerts.map(toBrief)),
    findings: JSON.stringify(findings),
  };
  await knex.transaction(async tx => {
    // Kept from being removed until this is written, which would fail otherwise.
    const service = await tx('runbook_imports')
      .where({ entity_ref: entityRef })
      .forShare()
      .first('entity_ref');
    if (service) {
      await tx<DefinedRow>(TABLE)
        .insert({ entity_ref: entityRef, ...columns })
        .onConflict('entity_ref')
        .merge();
    }
  });
}
