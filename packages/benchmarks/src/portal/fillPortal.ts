import { setTimeout } from 'node:timers/promises';
import { copyService } from './copyService';
import { PEOPLE } from './people';
import { BenchmarkPortal } from './startPortal';

/**
 * Waits until the portal answers and has read its service, and makes so many of
 * it, in the databases of the catalog and the plugin.
 */
export async function fillPortal(
  portal: BenchmarkPortal,
  services: number,
): Promise<void> {
  await portal.requests.untilReady();
  const runbook = portal.database('runbook');
  const catalog = portal.database('catalog');
  // The service and the people: none is processed later.
  for (;;) {
    const [row] = await catalog('final_entities')
      .whereNotNull('hash')
      .count({ processed: '*' });
    if (Number(row?.processed) > PEOPLE + 1) {
      break;
    }
    await setTimeout(500);
  }
  await portal.requests.send(
    'runbook/services/component/default/service-0/refresh',
    {},
  );
  // So that its alerts are stored as they are for every service before long.
  await portal.requests.send(
    'runbook/services/component/default/service-0/alerts',
  );
  await copyService({ catalog, runbook }, services);
  await catalog.destroy();
  await runbook.destroy();
}
