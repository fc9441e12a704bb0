import {
  BackstageCredentials,
  DatabaseService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  alertEndpoints,
  AlertPlace,
  alertSearchEndpoints,
  runbookReadPermission,
} from 'backstage-plugin-runbook-common';
import {
  AllowedServices,
  PermittedService,
  ServiceAccess,
  ServiceDirectory,
} from '../catalog';
import { AlertsConfig, RunbookConfig } from '../config';
import { openDatabase, Reading } from '../database';
import { EndpointHandlers } from '../http';
import {
  ALERT_RULE_FILES,
  RunbookLibrary,
  ServiceImport,
  SourceReaders,
} from '../runbooks';
import {
  AlertDefinitions,
  DefinedAlerts,
  JOIN_VERSION,
  ServiceAlertReader,
} from './definitions';
import { AlertInstances } from './instances';
import { AlertRuleImporter, READER_VERSION } from './importing';
import {
  FaultOverview,
  FiringOverview,
  readServices,
  UnownedOverview,
} from './overview';
import { AlertResolver } from './resolving';
import { AlertRuleStore, DatabaseAlertRuleStore } from './store';

/** The imported alert rules. */
export interface AlertRules {
  store: AlertRuleStore;
  /** Imports them beside the runbooks. */
  import: ServiceImport;
}

/** Puts the import of alert rules together. */
export async function createAlertRules(options: {
  config: RunbookConfig;
  database: DatabaseService;
  logger: LoggerService;
  urlReader: UrlReaderService;
  integrations: ScmIntegrationRegistry;
}): Promise<AlertRules> {
  const { config, logger } = options;
  const store = await DatabaseAlertRuleStore.create(options);
  const importer = new AlertRuleImporter({
    store,
    readers: new SourceReaders({
      ...options,
      kind: ALERT_RULE_FILES,
      limits: config.limits,
    }),
    readerVersion: READER_VERSION,
    maxFiles: config.limits.files,
    concurrency: config.import.concurrency,
    logger,
  });
  return {
    store,
    import: {
      what: 'Alert rules',
      store,
      importer,
      concerns: ({ alertRules }, known) =>
        alertRules.declared || known !== undefined,
      isDue: () => true,
    },
  };
}

/** What the domain of alerts gives to the plugin. */
export interface Alerts {
  handlers: EndpointHandlers<typeof alertEndpoints, PermittedService>;
  searchHandlers: EndpointHandlers<
    typeof alertSearchEndpoints,
    AllowedServices
  >;
  /**
   * Where to go first when alerts of a service fire, as its own rules and
   * documents tell it.
   */
  procedures(
    entityRef: string,
  ): Promise<(alert: { name: string }) => AlertPlace | undefined>;
  /** What defines the alerts of a service, as the portal itself sees it. */
  define(entityRef: string): Promise<DefinedAlerts>;
}

/** Puts the endpoints of alerts together. */
export async function createAlerts(options: {
  rules: AlertRules;
  instances: AlertInstances;
  library: RunbookLibrary;
  directory: ServiceDirectory;
  access: ServiceAccess;
  config: AlertsConfig;
  database: DatabaseService;
  now?: () => number;
}): Promise<Alerts> {
  const { rules, library, directory, access, now = Date.now } = options;
  const knex = await openDatabase(options.database);
  const reading = () => new Reading(knex);
  const definitions = new AlertDefinitions({
    store: rules.store,
    library,
    reading,
    version: JOIN_VERSION,
  });
  const tab = new ServiceAlertReader({
    definitions,
    instances: options.instances.store,
    keepDays: options.config.keepDays,
    reading,
    now,
    alertmanagers: options.instances.alertmanagers,
  });
  const resolver = new AlertResolver({
    directory,
    store: rules.store,
    library,
    alerts: definitions,
  });
  const { store, services } = options.instances;
  const withSources = async <T>(answer: Promise<T>) => {
    const [told, sources] = await Promise.all([
      answer,
      options.instances.alertmanagers(),
    ]);
    return { ...told, sources };
  };
  const firing = new FiringOverview({
    store: options.instances.firing,
    directory,
    services,
    alerts: definitions,
  });
  const unowned = new UnownedOverview({ store, directory, services });
  const faults = new FaultOverview({
    store: rules.store,
    directory,
    alerts: definitions,
  });
  const maySeeOf =
    (credentials: BackstageCredentials) =>
    async (entityRef: string): Promise<boolean> => {
      try {
        await access.permit({
          params: parseEntityRef(entityRef),
          permission: runbookReadPermission,
          credentials,
        });
        return true;
      } catch (error) {
        // Hidden, gone and forbidden are the same to whoever follows a link.
        if (
          isError(error) &&
          /^(NotFound|NotAllowed|Input)Error$/.test(error.name)
        ) {
          return false;
        }
        throw error;
      }
    };
  const readerOf = (
    allowed: AllowedServices,
    credentials: BackstageCredentials,
  ) => ({ ...allowed, credentials, maySee: maySeeOf(credentials) });
  return {
    define: entityRef => definitions.define(entityRef, async () => true),
    procedures: async entityRef => {
      const known = await definitions.define(entityRef, async () => false);
      const places = new Map(
        known.alerts.map(({ name, procedure }) => [
          name.toLocaleLowerCase('en-US'),
          procedure,
        ]),
      );
      return ({ name }) => places.get(name.toLocaleLowerCase('en-US'));
    },
    handlers: {
      getServiceAlerts: ({ resource, credentials }) =>
        tab.read(resource.entityRef, {
          maySee: maySeeOf(credentials),
          ifUnknown: resource.ensureExists,
        }),
    },
    searchHandlers: {
      resolveAlert: ({ query, resource, credentials }) =>
        resolver.resolve(query, readerOf(resource, credentials)),
      listFiring: ({ query, resource, credentials }) =>
        withSources(firing.list(query, readerOf(resource, credentials))),
      getFiringOf: ({ query, resource, credentials }) =>
        firing.firingOf(
          readServices(query.services),
          readerOf(resource, credentials),
        ),
      listUnowned: ({ query, resource, credentials }) =>
        withSources(unowned.list(query, readerOf(resource, credentials))),
      listFaulty: ({ query, resource, credentials }) =>
        faults.list(query, readerOf(resource, credentials)),
    },
  };
}
