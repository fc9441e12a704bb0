/**
 * Paths or URLs of the runbook's documents, one a line, relative to
 * `catalog-info.yaml`.
 *
 * @public
 */
export const RUNBOOK_SOURCE_ANNOTATION = 'runbook/source';

/** Prometheus rule files of the service, one a line. @public */
export const ALERT_RULES_ANNOTATION = 'runbook/alert-rules';

/** Label matchers that tell which alert instances are the service's. @public */
export const ALERT_SELECTOR_ANNOTATION = 'runbook/alert-selector';

/** Name of the rotation that is on call for the service. @public */
export const ROTATION_ANNOTATION = 'runbook/rotation';

/** Tier of the service, `0` to `4`. @public */
export const TIER_ANNOTATION = 'runbook/tier';

/** Label, and key of `spec`, that tell the tier where the annotation is missing. @public */
export const TIER_LABEL = 'tier';

/**
 * A runbook kept elsewhere.
 *
 * @see https://backstage.io/docs/features/software-catalog/well-known-annotations
 * @public
 */
export const RUNBOOK_URL_ANNOTATION = 'backstage.io/runbook-url';

/**
 * Where a runbook is looked for when {@link RUNBOOK_SOURCE_ANNOTATION} is
 * missing, first found first. A trailing slash means a folder.
 *
 * @public
 */
export const CONVENTIONAL_SOURCES: readonly string[] = [
  'docs/runbook.md',
  'docs/RUNBOOK.md',
  'RUNBOOK.md',
  'runbook.md',
  'docs/runbooks/',
  'docs/operations/runbook.md',
];
