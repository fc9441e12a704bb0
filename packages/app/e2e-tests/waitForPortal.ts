import { setTimeout as delay } from 'node:timers/promises';
import { places } from './places';

const LONGEST = 120_000;

/**
 * Waits until the portal knows the example people and has imported the services
 * that tests of its own wait for: it answers before its catalog is filled.
 */
export default async function waitForPortal() {
  const giveUpAt = Date.now() + LONGEST;
  while (!(await isFilled())) {
    if (Date.now() > giveUpAt) {
      throw new Error(
        `The portal at ${places.address} has no people or no runbooks after ${
          LONGEST / 1000
        } s`,
      );
    }
    await delay(500);
  }
}

async function isFilled(): Promise<boolean> {
  const signedIn = await fetch(
    `${places.address}/api/auth/example-people/refresh`,
    { headers: { 'x-example-person': 'user:default/ines.carvalho' } },
  );
  if (!signedIn.ok) {
    return false;
  }
  const { token } = (await signedIn.json()).backstageIdentity;
  const runbooks = await Promise.all(
    ['label-api', 'scan-ingest', 'hostile-notes'].map(name =>
      fetch(
        `${places.address}/api/runbook/services/component/default/${name}/runbook`,
        { headers: { authorization: `Bearer ${token}` } },
      ),
    ),
  );
  const states = await Promise.all(
    runbooks.map(async answer =>
      answer.ok ? (await answer.json()).status.state : undefined,
    ),
  );
  return states.every(state => state === 'imported');
}
