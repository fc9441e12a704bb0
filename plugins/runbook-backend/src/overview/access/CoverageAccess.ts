import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  alertReadPermission,
  incidentReadPermission,
  rotationReadPermission,
} from 'backstage-plugin-runbook-common';
import {
  AllowedServices,
  AllServicesAccess,
  ServiceDirectory,
} from '../../catalog';

const NAME_FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];

/** With what the rules of a policy look at. */
const RULED_FIELDS = [...NAME_FIELDS, 'relations'];

/** Which facts of failed checks a reader may see. */
export interface ReadableFacts {
  alerts: boolean;
  rotations: boolean;
  incidents: boolean;
}

/** What a reader of coverage may see. */
export interface CoverageReader {
  facts: ReadableFacts;
  /** References of the services; undefined where it is every one. */
  visible: ReadonlySet<string> | undefined;
}

/**
 * Tells what of the coverage a caller may see: services that the catalog shows
 * them and whose runbook they may read.
 *
 * @remarks
 * Where the policy says yes whatever the service is, nobody is asked further,
 * and the database alone answers. Otherwise the catalog is asked for all that
 * the caller may see.
 */
export class CoverageAccess {
  readonly #directory: Pick<ServiceDirectory, 'listEntities'>;
  readonly #permissions: PermissionsService;
  readonly #services: Pick<AllServicesAccess, 'authorize'>;

  constructor(options: {
    directory: Pick<ServiceDirectory, 'listEntities'>;
    permissions: PermissionsService;
    services: Pick<AllServicesAccess, 'authorize'>;
  }) {
    this.#directory = options.directory;
    this.#permissions = options.permissions;
    this.#services = options.services;
  }

  /** @throws NotAllowedError - when the policy says no for every service. */
  async authorize(request: {
    permission: ResourcePermission;
    credentials: BackstageCredentials;
  }): Promise<CoverageReader> {
    const [allowed, facts] = await Promise.all([
      this.#services.authorize(request),
      this.readableFacts(request.credentials),
    ]);
    return {
      facts,
      visible: allowed.hidesNothing
        ? undefined
        : await this.#visible(allowed, request.credentials),
    };
  }

  /** What a failed check tells beyond the runbook. */
  async readableFacts(
    credentials: BackstageCredentials,
  ): Promise<ReadableFacts> {
    const decisions = await this.#permissions.authorizeConditional(
      [
        { permission: alertReadPermission },
        { permission: rotationReadPermission },
        { permission: incidentReadPermission },
      ],
      { credentials },
    );
    // Which alerts, rotations and incidents a condition lets through is not
    // asked for each fact: their names are told to those who may read all.
    const [alerts, rotations, incidents] = decisions.map(
      ({ result }) => result === AuthorizeResult.ALLOW,
    );
    return {
      alerts: alerts === true,
      rotations: rotations === true,
      incidents: incidents === true,
    };
  }

  async #visible(
    { isAllowed, all }: AllowedServices,
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const visible = new Set<string>();
    for await (const entities of this.#directory.listEntities(
      all ? NAME_FIELDS : RULED_FIELDS,
      credentials,
    )) {
      for (const entity of entities) {
        if (isAllowed(entity)) {
          visible.add(stringifyEntityRef(entity));
        }
      }
    }
    return visible;
  }
}
