import { Entity } from '@backstage/catalog-model';
import {
  Tier,
  TIER_ANNOTATION,
  TIER_LABEL,
} from 'backstage-plugin-runbook-common';
import { ReportDiagnostic } from './reportDiagnostic';

const TIERS: readonly Tier[] = [0, 1, 2, 3, 4];

/**
 * The entity's tier: from the annotation, else the label, else `spec.tier`. A
 * value that is no tier is reported and the next place is asked.
 */
export function readTier(
  entity: Entity,
  report: ReportDiagnostic,
): Tier | undefined {
  const places: Array<[string, unknown]> = [
    [TIER_ANNOTATION, entity.metadata.annotations?.[TIER_ANNOTATION]],
    [`metadata.labels.${TIER_LABEL}`, entity.metadata.labels?.[TIER_LABEL]],
    [`spec.${TIER_LABEL}`, entity.spec?.[TIER_LABEL]],
  ];
  for (const [field, value] of places) {
    if (value === undefined || value === null) {
      continue;
    }
    const tier = TIERS.find(candidate => String(candidate) === asText(value));
    if (tier !== undefined) {
      return tier;
    }
    report({
      rule: 'invalid-tier',
      severity: 'warning',
      field,
      message: `The tier ${JSON.stringify(
        value,
      )} is none of 0, 1, 2, 3 and 4. Write one of these, 0 for the service that most depends on.`,
    });
  }
  return undefined;
}

function asText(value: unknown): string {
  return typeof value === 'number' ? String(value) : `${value}`.trim();
}
