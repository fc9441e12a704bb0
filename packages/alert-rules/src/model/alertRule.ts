import { SEVERITIES, Severity } from 'runbook-markdown';
import { z } from 'zod';

/** A place in a file, counted from 1; columns in UTF-16 code units. @public */
export interface Position {
  /** Line, counted from 1. */
  line: number;
  /** Column of the first character, counted from 1. */
  column: number;
}

/**
 * A Prometheus alerting rule. Texts are as the author wrote them: templates
 * such as `{{ $labels.instance }}` are Prometheus' business.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/
 * @public
 */
export interface AlertRule extends Position {
  /** The alert's name, from `alert`. */
  name: string;
  /** Name of the group it stands in. */
  group: string;
  /** PromQL, from `expr`. */
  expression: string;
  /** How long the expression holds before it fires: `10m`. */
  for?: string;
  /** How long it fires on after the expression ceased to hold. */
  keepFiringFor?: string;
  /** The rule's own labels. */
  labels: Record<string, string>;
  /** Level of the label `severity`, or of `priority` where there is none. */
  severity?: Severity;
  /** The author's own word for it: `page`. */
  severityText?: string;
  /** Annotation `summary`, or the older `message`. */
  summary?: string;
  /** Annotation `description`. */
  description?: string;
  /** The annotation that leads to the runbook. */
  runbook?: Position & {
    /** The address as written. */
    url: string;
  };
  /** Annotations that lead to dashboards. */
  dashboards: Array<{
    /** The annotation's key. */
    name: string;
    /** A web address. */
    url: string;
  }>;
}

const position = {
  line: z.number().int().positive(),
  column: z.number().int().positive(),
};

/** Schema of {@link AlertRule}. @public */
export const alertRuleSchema: z.ZodType<AlertRule> = z.object({
  name: z.string(),
  group: z.string(),
  expression: z.string(),
  for: z.string().optional(),
  keepFiringFor: z.string().optional(),
  labels: z.record(z.string(), z.string()),
  severity: z.enum(SEVERITIES).optional(),
  severityText: z.string().optional(),
  summary: z.string().optional(),
  description: z.string().optional(),
  runbook: z.object({ url: z.string(), ...position }).optional(),
  dashboards: z.array(z.object({ name: z.string(), url: z.string() })),
  ...position,
});
