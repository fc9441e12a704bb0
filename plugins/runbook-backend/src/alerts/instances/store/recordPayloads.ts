import { AlertChange } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { OwnedAlert } from './AlertInstanceStore';
import { lockSource } from './lockSource';
import { recordAlerts } from './recordAlerts';
import { forgetTellers, hearTellers } from './tellers';

/** What a source tells at once. */
export interface Payload {
  alerts: readonly OwnedAlert[];
  now: Date;
  /** Alertmanagers that tell of them. */
  tellers: readonly string[];
}

/**
 * Takes payloads of one source in their order, all or none.
 *
 * @returns of each what has changed by it
 */
export async function recordPayloads(
  knex: Knex,
  source: string,
  payloads: readonly Payload[],
): Promise<AlertChange[][]> {
  return knex.transaction(async tx => {
    const changes: AlertChange[][] = [];
    for (const [index, payload] of payloads.entries()) {
      if (index === 0) {
        await lockSource(tx, source, payload.now);
      }
      changes.push(await recordPayload(tx, source, payload));
    }
    return changes;
  });
}

async function recordPayload(
  tx: Knex.Transaction,
  source: string,
  { alerts, now, tellers }: Payload,
): Promise<AlertChange[]> {
  const { changes, firing } = await recordAlerts(tx, source, alerts, now);
  if (tellers.length > 0) {
    const told = [...new Set(alerts.map(({ alert }) => alert.fingerprint))];
    const isFiring = (fingerprint: string) => firing.has(fingerprint);
    await hearTellers(tx, told.filter(isFiring), tellers, now);
    await forgetTellers(
      tx,
      told.filter(fingerprint => !isFiring(fingerprint)),
    );
  }
  return changes;
}
