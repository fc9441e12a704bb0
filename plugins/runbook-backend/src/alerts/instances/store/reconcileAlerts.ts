import { isDeepStrictEqual } from 'node:util';
import { AlertChange } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { KnownAlert, reconcile } from '../alertmanagers/reconcile';
import { Teller } from '../alertmanagers/Teller';
import { ReportedAlert, ALERTMANAGER } from '../sources';
import { AlertmanagerStore } from './AlertmanagerStore';
import { chunks, VALUES } from '../../../database';
import { describeChange } from './describeChange';
import { lockSource } from './lockSource';
import { readOwners } from './owners';
import { recordAlerts } from './recordAlerts';
import { InstanceRow, toFiring } from './rows';
import { forgetTellers, readTellers, writeTellers } from './tellers';

/** Brings some fingerprints in step with an Alertmanager's list. */
export async function reconcileAlerts(
  tx: Knex.Transaction,
  fingerprints: readonly string[],
  {
    poll,
    listed,
    entityRefsOf,
    now,
  }: Parameters<AlertmanagerStore['reconcile']>[0],
): Promise<AlertChange[]> {
  await lockSource(tx, ALERTMANAGER, now);
  const firing = await readFiring(tx, fingerprints);
  const tellers = await readTellers(tx, fingerprints);
  const tells: ReportedAlert[] = [];
  const written: Array<{ fingerprint: string; teller: Teller }> = [];
  const forgotten: string[] = [];
  const quieted: InstanceRow[] = [];

  for (const fingerprint of fingerprints) {
    const row = firing.get(fingerprint);
    const known: KnownAlert = {
      fingerprint,
      firing: row && { ...toFiring(row), heardAt: new Date(row.heard_at) },
      tellers: tellers.get(fingerprint) ?? [],
    };
    const { tell, teller } = reconcile(known, listed.get(fingerprint), poll);
    if (tell) {
      tells.push(tell);
    }
    if (teller === 'forget') {
      forgotten.push(fingerprint);
    } else if (teller) {
      written.push({ fingerprint, teller });
      const was = known.tellers.find(({ name }) => name === teller.name);
      if (row && !isDeepStrictEqual(was?.suppression, teller.suppression)) {
        quieted.push(row);
      }
    }
  }

  const recorded = await recordAlerts(
    tx,
    ALERTMANAGER,
    tells.map(alert => ({ alert, entityRefs: entityRefsOf(alert.labels) })),
    now,
  );
  await writeTellers(tx, written);
  await forgetTellers(tx, forgotten, poll.alertmanager);
  await forgetTellers(
    tx,
    tells
      .filter(({ state }) => state === 'resolved')
      .map(({ fingerprint }) => fingerprint),
  );
  return [
    ...recorded.changes,
    ...(await describeQuieted(tx, quieted, recorded.changes)),
  ];
}

/** What fires of them, the newest of each. */
async function readFiring(
  tx: Knex.Transaction,
  fingerprints: readonly string[],
): Promise<Map<string, InstanceRow>> {
  const firing = new Map<string, InstanceRow>();
  for (const part of chunks(fingerprints, VALUES)) {
    const rows = await tx<InstanceRow>('runbook_alert_instances')
      .where({ source: ALERTMANAGER, firing: true })
      .whereIn('fingerprint', part)
      .orderBy('starts_at');
    rows.forEach(row => firing.set(row.fingerprint, row));
  }
  return firing;
}

/** Those whose silences are others now, where nothing else is told of them. */
async function describeQuieted(
  tx: Knex.Transaction,
  quieted: readonly InstanceRow[],
  told: readonly AlertChange[],
): Promise<AlertChange[]> {
  const rows = quieted.filter(row => !told.some(({ id }) => id === row.id));
  const owners = await readOwners(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(row => {
    const { id, source, name } = row;
    const entityRefs = [...(owners.get(id)?.entityRefs ?? [])];
    return describeChange('changed', toFiring(row), {
      id,
      source,
      name,
      entityRefs,
    });
  });
}
