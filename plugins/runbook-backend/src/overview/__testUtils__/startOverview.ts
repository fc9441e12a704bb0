import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  Decide,
  ENTITIES,
  startRotations,
  weekly,
} from '../../rotations/__testUtils__/startRotations';

/** A back end with the example people, whose services are looked through when told. */
export async function startOverview(
  options: { entities?: Entity[]; decide?: Decide } = {},
) {
  const scheduler = mockServices.scheduler.mock();
  const backend = await startRotations({
    ...options,
    entities: options.entities ?? ENTITIES,
    scheduler: scheduler.factory,
  });
  const run = async (wanted: string) => {
    const [task] = scheduler.scheduleTask.mock.calls
      .map(([definition]) => definition)
      .filter(({ id }) => id === wanted);
    await task?.fn(new AbortController().signal);
  };
  return {
    ...backend,
    scheduler,
    /** Looks through all services, as the schedule does. */
    look: () => run('find-coverage'),
    /** The same of those that were imported since. */
    lookAtImported: () => run('find-coverage-of-imported'),
    /** Puts people on call for shipping. */
    createRotation: () =>
      backend.post('/rotations').send(weekly('shipping')).expect(200),
  };
}
