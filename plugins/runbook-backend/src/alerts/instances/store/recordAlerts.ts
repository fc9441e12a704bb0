import { isDeepStrictEqual } from 'node:util';
import { AlertChange } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { severityWord } from '../../matching';
import { Firing, isSameContent, settle } from '../settle';
import { OwnedAlert } from './AlertInstanceStore';
import { chunks, VALUES } from '../../../database';
import { describeChange } from './describeChange';
import { NewOwners, readOwners, writeOwners } from './owners';
import { InstanceRow, instanceId, toFiring, toRow } from './rows';

const COLUMNS = 13;

/** What was written. */
export interface Recorded {
  /** What others are told of. */
  changes: AlertChange[];
  /** Fingerprints, of those told of, of which one fires now. */
  firing: ReadonlySet<string>;
}

/** Writes what holds after the alerts of a payload. */
export async function recordAlerts(
  tx: Knex.Transaction,
  source: string,
  alerts: readonly OwnedAlert[],
  now: Date,
): Promise<Recorded> {
  const settled = new Map<string, { row: InstanceRow; firing: Firing }>();
  const wanted = new Map<string, readonly string[]>();
  const known = await readKnown(tx, source, alerts);
  const before = new Map(
    [...known].flatMap(([fingerprint, firings]) =>
      firings.map(firing => [
        instanceId(source, fingerprint, firing.startsAt),
        firing,
      ]),
    ),
  );

  for (const { alert, entityRefs } of alerts) {
    const { fingerprint, name } = alert;
    const was = known.get(fingerprint) ?? [];
    const after = settle(was, alert, now);
    known.set(fingerprint, after);
    const own = instanceId(source, fingerprint, alert.startsAt);
    if (entityRefs) {
      wanted.set(own, entityRefs);
    }
    for (const firing of after) {
      const row = toRow(firing, { source, fingerprint, name, now });
      // One that the message is not about is written where it has changed.
      if (row.id === own || !was.includes(firing)) {
        settled.set(row.id, { row, firing });
      }
    }
  }

  const rows = [...settled.values()].map(({ row }) => row);
  for (const part of chunks(rows, VALUES / COLUMNS)) {
    await tx<InstanceRow>('runbook_alert_instances')
      .insert(part)
      .onConflict('id')
      .merge([
        'ends_at',
        'firing',
        'content',
        'severity_text',
        'heard_at',
        'end_received_at',
      ]);
  }
  // Only what was known has owners.
  const owners = await readOwners(
    tx,
    [...settled.keys()].filter(id => before.has(id)),
  );
  const changes: AlertChange[] = [];
  const changed = new Map<string, NewOwners>();
  for (const [id, { row, firing }] of settled) {
    const had = owners.get(id) ?? { entityRefs: [] };
    const was = before.get(id);
    const entityRefs = [...(wanted.get(id) ?? had.entityRefs)];
    const isMoved = !isDeepStrictEqual(entityRefs, had.entityRefs);
    const change = changeOf(was, firing, isMoved);
    if (change) {
      const { name } = row;
      changes.push(
        describeChange(change, firing, { id, source, name, entityRefs }),
      );
    }
    if (isMoved || had.firing !== firing.firing || isGradedAnew(was, firing)) {
      changed.set(id, { entityRefs, row });
    }
  }
  await writeOwners(tx, changed, new Set(owners.keys()));
  return {
    changes,
    firing: new Set(
      [...known]
        .filter(([, firings]) => firings.some(({ firing }) => firing))
        .map(([fingerprint]) => fingerprint),
    ),
  };
}

/** Told again, or of what had ended before: nothing. */
function changeOf(
  before: Firing | undefined,
  after: Firing,
  isMoved: boolean,
): AlertChange['change'] | undefined {
  if (!after.firing) {
    return before && !before.firing ? undefined : 'ended';
  }
  if (!before?.firing) {
    return 'began';
  }
  return isMoved || !isSameContent(before.content, after.content)
    ? 'changed'
    : undefined;
}

/** Whether its severity is another, which its services count it by. */
function isGradedAnew(before: Firing | undefined, after: Firing): boolean {
  return (
    before !== undefined &&
    severityWord(before.content.labels) !== severityWord(after.content.labels)
  );
}

/** Those that fire, and those that began no earlier than what is told of. */
async function readKnown(
  tx: Knex.Transaction,
  source: string,
  alerts: readonly OwnedAlert[],
): Promise<Map<string, readonly Firing[]>> {
  const earliest = new Date(
    alerts.reduce(
      (least, { alert }) => Math.min(least, alert.startsAt.getTime()),
      Infinity,
    ),
  );
  const fingerprints = new Set(alerts.map(({ alert }) => alert.fingerprint));
  const known = new Map<string, Firing[]>();
  for (const part of chunks([...fingerprints], VALUES)) {
    const rows = await tx<InstanceRow>('runbook_alert_instances')
      .where({ source })
      .whereIn('fingerprint', part)
      .andWhere(builder =>
        builder.where({ firing: true }).orWhere('starts_at', '>=', earliest),
      );
    for (const row of rows) {
      const firings = known.get(row.fingerprint) ?? [];
      known.set(row.fingerprint, [...firings, toFiring(row)]);
    }
  }
  return known;
}
