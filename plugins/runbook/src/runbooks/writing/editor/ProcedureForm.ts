import {
  DEFAULT_REVIEW_DAYS,
  ProcedureContent,
} from 'backstage-plugin-runbook-common';
import { SEVERITIES } from 'runbook-markdown';
import { z } from 'zod';

/** What stands in the fields of the editor. */
export const procedureFormSchema = z.object({
  title: z.string(),
  slug: z.string(),
  /** The slug follows the title until it was typed. */
  slugTyped: z.boolean(),
  when: z.string(),
  markdown: z.string(),
  /** Separated by commas. */
  tags: z.string(),
  severity: z.union([z.enum(SEVERITIES), z.literal('')]),
  /** One on each line. */
  alerts: z.string(),
  reviewDays: z.string(),
  reason: z.string(),
});

/** What stands in the fields of the editor. */
export type ProcedureForm = z.infer<typeof procedureFormSchema>;

/** The fields that make up what a procedure says. */
export const CONTENT_FIELDS = [
  'title',
  'when',
  'markdown',
  'tags',
  'severity',
  'alerts',
  'reviewDays',
] as const;

/** One of {@link CONTENT_FIELDS}. */
export type ContentField = (typeof CONTENT_FIELDS)[number];

export function emptyForm(): ProcedureForm {
  return {
    title: '',
    slug: '',
    slugTyped: false,
    when: '',
    markdown: '',
    tags: '',
    severity: '',
    alerts: '',
    reviewDays: String(DEFAULT_REVIEW_DAYS),
    reason: '',
  };
}

export function formOf(slug: string, content: ProcedureContent): ProcedureForm {
  return {
    title: content.title,
    slug,
    slugTyped: true,
    when: content.when ?? '',
    markdown: content.markdown,
    tags: content.tags.join(', '),
    severity: content.severity ?? '',
    alerts: content.alerts.join('\n'),
    reviewDays: String(content.reviewDays),
    reason: '',
  };
}

/** What the form says, as far as it can be said. */
export function toContent(form: ProcedureForm): ProcedureContent {
  const { title, when, markdown, severity } = form;
  return {
    title: title.trim(),
    ...(when.trim() && { when: when.trim() }),
    markdown,
    tags: tagsOf(form),
    ...(severity && { severity }),
    alerts: alertsOf(form),
    reviewDays: Number(form.reviewDays),
  };
}

export function tagsOf({ tags }: Pick<ProcedureForm, 'tags'>): string[] {
  return itemsOf(tags, /,/);
}

export function alertsOf({ alerts }: Pick<ProcedureForm, 'alerts'>): string[] {
  return itemsOf(alerts, /\n/);
}

function itemsOf(text: string, separator: RegExp): string[] {
  const items = text.split(separator).map(item => item.trim());
  return [...new Set(items)].filter(item => item !== '');
}

/** Whether both say the same; why it was changed does not count. */
export function isSameContent(a: ProcedureForm, b: ProcedureForm): boolean {
  return CONTENT_FIELDS.every(field => a[field] === b[field]);
}
