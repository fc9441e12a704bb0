import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'search.collators.runbook';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  // The runbooks themselves are imported after a start.
  initialDelay: { seconds: 30 },
};

/** Reads and checks `search.collators.runbook`; a fault is an error that names its key. */
export function readSearchConfig(root: Config): {
  schedule: SchedulerServiceTaskScheduleDefinition;
  entityPath: string;
} {
  const config = root.getOptionalConfig(KEY);
  return {
    schedule: readSchedule(config?.getOptionalConfig('schedule')),
    entityPath: readEntityPath(config?.getOptionalString('entityPath')),
  };
}

function readSchedule(config: Config | undefined) {
  if (!config) {
    return DEFAULT_SCHEDULE;
  }
  try {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(config);
  } catch (error) {
    throw new InputError(`${KEY}.schedule: ${error}`);
  }
}

function readEntityPath(text = '/catalog/:namespace/:kind/:name'): string {
  const isWhole = [':namespace', ':kind', ':name'].every(part =>
    text.includes(part),
  );
  if (!text.startsWith('/') || !isWhole) {
    throw new InputError(
      `${KEY}.entityPath: "${text}" must start with / and have :namespace, :kind and :name, such as /catalog/:namespace/:kind/:name`,
    );
  }
  return text.replace(/\/$/, '');
}
