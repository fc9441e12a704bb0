import { Entity } from '@backstage/catalog-model';
import { z } from 'zod';
import { diagnosticSchema } from 'runbook-markdown';

/** Kinds of catalog entities that someone can be on call for, lower case. @public */
export const SERVICE_KINDS: readonly string[] = [
  'component',
  'system',
  'api',
  'resource',
];

/** Whether someone can be on call for the entity. @public */
export function isService(entity: Pick<Entity, 'kind'>): boolean {
  return SERVICE_KINDS.includes(entity.kind.toLocaleLowerCase('en-US'));
}

/** How much depends on a service, 0 most. @public */
export type Tier = 0 | 1 | 2 | 3 | 4;

/** What each tier is called. @public */
export const TIER_NAMES: Readonly<Record<Tier, string>> = {
  0: 'production-critical',
  1: 'business-critical',
  2: 'business-important',
  3: 'internal',
  4: 'best effort',
};

/** Schema of {@link Service}. @public */
export const serviceSchema = z
  .object({
    entityRef: z
      .string()
      .describe('Full reference, such as component:default/parcel-api'),
    title: z.string(),
    description: z.string().optional(),
    type: z.string().optional(),
    owner: z.string().optional().describe('Entity reference of the owner'),
    lifecycle: z.string().optional(),
    system: z.string().optional().describe('Entity reference of the system'),
    tier: z
      .union([
        z.literal(0),
        z.literal(1),
        z.literal(2),
        z.literal(3),
        z.literal(4),
      ])
      .optional(),
    dependencies: z.array(
      z.object({
        entityRef: z.string(),
        title: z.string(),
        type: z.string().optional(),
        lifecycle: z.string().optional(),
        found: z
          .boolean()
          .describe('False where the catalog holds no such entity'),
      }),
    ),
    externalRunbookUrl: z.string().optional(),
    diagnostics: z
      .array(
        z.object({
          ...diagnosticSchema.pick({
            rule: true,
            severity: true,
            message: true,
          }).shape,
          field: z
            .string()
            .describe(
              'What of catalog-info.yaml is meant: an annotation or a field',
            ),
        }),
      )
      .describe('What makes no sense in catalog-info.yaml'),
  })
  .meta({ id: 'Service' });

/**
 * A catalog entity that someone can be on call for, as the tabs show it.
 * References are in full form, `kind:namespace/name`.
 *
 * @public
 */
export type Service = z.infer<typeof serviceSchema>;

/** Something in `catalog-info.yaml` that makes no sense. @public */
export type ServiceDiagnostic = Service['diagnostics'][number];

/** Something the service needs, from `spec.dependsOn`. @public */
export type ServiceDependency = Service['dependencies'][number];
