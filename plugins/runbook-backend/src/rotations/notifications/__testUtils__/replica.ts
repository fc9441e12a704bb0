// A back end with the plugin on a Postgres that others use as well. What it
// hands to Backstage's notifications goes to a receiver. Prints its port.
// Usage: replica.ts <Postgres URL> <receiver URL>
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import Knex from 'knex';
import { runbookPlugin } from '../../../plugin';

const MARGARET = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'margaret', namespace: 'default' },
  spec: { profile: { displayName: 'Margaret' } },
};

async function main(connection: string, receiver: string) {
  const knex = Knex({ client: 'pg', connection });
  const { server } = await startTestBackend({
    features: [
      runbookPlugin,
      catalogServiceMock.factory({ entities: [MARGARET] }),
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => mockServices.database({ knex, migrations: {} }),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          async send(notification) {
            const body = JSON.stringify(notification);
            await fetch(receiver, { method: 'POST', body });
          },
        }),
      }),
    ],
  });
  const address = server.address();
  process.stdout.write(
    `${typeof address === 'object' ? address?.port : address}`,
  );
}

main(process.argv[2] ?? '', process.argv[3] ?? '').catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
