import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { readRuleLevel, RuleLevels } from 'runbook-markdown';
import { AlertsConfig, readAlertsConfig } from './AlertsConfig';
import {
  AlertmanagerConfig,
  readAlertmanagersConfig,
} from './AlertmanagersConfig';
import { duration } from './duration';
import { integer } from './integer';
import { readResponseConfig, ResponseConfig } from './ResponseConfig';
import { readWebhooksConfig, WebhookConfig } from './WebhooksConfig';

/** How much of a service's repository is read. */
export interface SourceLimits {
  /** Most files a service. */
  files: number;
  /** Largest file, in bytes. */
  fileSize: number;
  /** How many folders deep below a source folder; 1 is the folder itself. */
  depth: number;
  /** Longest time that one read may take, in milliseconds. */
  readTimeout: number;
}

/** When and how many services are imported. */
export interface ImportConfig {
  /** Services imported at the same time by one replica. */
  concurrency: number;
  /** Pause between two looks at the catalog for new and changed entities. */
  followCatalog: HumanDuration;
  /**
   * Milliseconds before a service without a runbook is looked at again where
   * that costs calls to a host.
   */
  recheckMissing: number;
}

/** The `runbook` part of `app-config.yaml`; see `config.d.ts`. */
export interface RunbookConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  import: ImportConfig;
  /** Levels that were set for rules. */
  ruleLevels: RuleLevels;
  limits: SourceLimits;
  alerts: AlertsConfig;
  /** Those that are asked what fires. */
  alertmanagers: AlertmanagerConfig[];
  response: ResponseConfig;
  /** Told what happens in incidents. */
  webhooks: readonly WebhookConfig[];
  /** When the coverage of all services is found. */
  coverage: SchedulerServiceTaskScheduleDefinition;
}

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 30 },
  initialDelay: { seconds: 5 },
  scope: 'global',
};

const COVERAGE_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 15 },
  timeout: { minutes: 30 },
  // What is imported at the start shall be there.
  initialDelay: { minutes: 1 },
  scope: 'global',
};

const MIB = 1024 * 1024;

/** Reads and checks the configuration; a fault is an error that names its key. */
export function readRunbookConfig(root: Config): RunbookConfig {
  return {
    schedule: schedule(root, 'runbook.schedule', DEFAULT_SCHEDULE),
    import: {
      concurrency: integer(root, 'runbook.import.concurrency', 4, [1, 50]),
      followCatalog: duration(root, 'runbook.import.followCatalog', {
        seconds: 10,
      }),
      recheckMissing: durationToMilliseconds(
        duration(root, 'runbook.import.recheckMissing', { hours: 1 }),
      ),
    },
    ruleLevels: ruleLevels(root, 'runbook.lint.rules'),
    alerts: readAlertsConfig(root),
    alertmanagers: readAlertmanagersConfig(root),
    response: readResponseConfig(root),
    webhooks: readWebhooksConfig(root),
    coverage: schedule(root, 'runbook.coverage.schedule', COVERAGE_SCHEDULE),
    limits: {
      readTimeout: durationToMilliseconds(
        duration(root, 'runbook.import.timeout', { seconds: 10 }),
      ),
      files: integer(root, 'runbook.limits.files', 200, [1, 1_000]),
      fileSize: integer(root, 'runbook.limits.fileSize', MIB, [1, 10 * MIB]),
      depth: integer(root, 'runbook.limits.depth', 3, [1, 10]),
    },
  };
}

function schedule(
  root: Config,
  key: string,
  fallback: SchedulerServiceTaskScheduleDefinition,
): SchedulerServiceTaskScheduleDefinition {
  if (!root.has(key)) {
    return fallback;
  }
  try {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(
      root.getConfig(key),
    );
  } catch (error) {
    // The reader's own message names the key within the schedule only.
    throw new InputError(`${key} is no schedule`, error);
  }
}

function ruleLevels(root: Config, key: string): RuleLevels {
  const value = root.getOptional(key) ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new InputError(
      `${key} must be a map of rules and levels, such as "review-missing: off"`,
    );
  }
  return Object.fromEntries(
    Object.entries(value).map(([id, level]) => {
      const read = readRuleLevel(id, level);
      if ('wrong' in read) {
        throw new InputError(`${key}: ${read.message}`);
      }
      return [id, read.level];
    }),
  );
}
