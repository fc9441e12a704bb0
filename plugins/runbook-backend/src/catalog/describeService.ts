import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  Service,
  ServiceDependency,
  ServiceDiagnostic,
} from 'backstage-plugin-runbook-common';
import {
  readAlertRules,
  readAlertSelector,
  readExternalRunbookUrl,
  readRotation,
  readSourcePointers,
  readTier,
  ReportDiagnostic,
} from './annotations';

/** A service as its entity alone tells it, with what it depends on still to be looked up. */
export interface DescribedService {
  service: Omit<Service, 'dependencies'>;
  dependencyRefs: string[];
}

/** Reads everything that the tabs show of a service from its catalog entity. */
export function describeService(entity: Entity): DescribedService {
  const diagnostics: ServiceDiagnostic[] = [];
  const report: ReportDiagnostic = diagnostic => {
    diagnostics.push(diagnostic);
  };
  // Read for their diagnostics: other domains use the values.
  readSourcePointers(entity, report);
  readAlertRules(entity, report);
  readAlertSelector(entity, report);
  readRotation(entity, report);

  const dependencyRefs = readDependencyRefs(entity, report);
  const service = {
    entityRef: stringifyEntityRef(entity),
    title: titleOf(entity),
    description: text(entity.metadata.description),
    type: text(entity.spec?.type),
    owner: readOwner(entity),
    lifecycle: text(entity.spec?.lifecycle),
    system:
      related(entity, RELATION_PART_OF, 'system') ??
      reference(text(entity.spec?.system), 'system', entity),
    tier: readTier(entity, report),
    externalRunbookUrl: readExternalRunbookUrl(entity, report),
    diagnostics,
  };
  return { service, dependencyRefs };
}

/** Full reference of the group or user that owns an entity. */
export function readOwner(entity: Entity): string | undefined {
  return (
    related(entity, RELATION_OWNED_BY) ??
    reference(text(entity.spec?.owner), 'group', entity)
  );
}

/** A dependency as the tabs show it; `entity` is undefined where the catalog shows none. */
export function describeDependency(
  entityRef: string,
  entity: Entity | undefined,
): ServiceDependency {
  return {
    entityRef,
    title: entity ? titleOf(entity) : parseEntityRef(entityRef).name,
    type: text(entity?.spec?.type),
    lifecycle: text(entity?.spec?.lifecycle),
    found: entity !== undefined,
  };
}

function readDependencyRefs(entity: Entity, report: ReportDiagnostic) {
  const refs = new Set<string>();
  const declared = entity.spec?.dependsOn;
  for (const value of Array.isArray(declared) ? declared : []) {
    // The catalog takes a component where the author names no kind.
    const ref = reference(text(value), 'component', entity);
    if (ref) {
      refs.add(ref);
    } else {
      report({
        rule: 'invalid-dependency',
        severity: 'warning',
        field: 'spec.dependsOn',
        message: `${JSON.stringify(
          value,
        )} is no entity reference. Write kind:namespace/name, such as resource:default/orders-db.`,
      });
    }
  }
  for (const relation of entity.relations ?? []) {
    if (relation.type === RELATION_DEPENDS_ON) {
      refs.add(relation.targetRef.toLocaleLowerCase('en-US'));
    }
  }
  refs.delete(stringifyEntityRef(entity));
  return [...refs];
}

function related(entity: Entity, type: string, kind?: string) {
  return entity.relations?.find(
    relation =>
      relation.type === type &&
      (!kind || relation.targetRef.startsWith(`${kind}:`)),
  )?.targetRef;
}

function reference(
  value: string | undefined,
  defaultKind: string,
  entity: Entity,
): string | undefined {
  if (!value) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(value, {
        defaultKind,
        defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
      }),
    );
  } catch {
    return undefined;
  }
}

/** What people call it. */
export function titleOf(entity: Entity): string {
  return text(entity.metadata.title) ?? entity.metadata.name;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}
