import { PROCEDURE_LIMITS as MOST } from 'backstage-plugin-runbook-common';
import { alertsOf, ProcedureForm, tagsOf } from './ProcedureForm';

/** What is wrong with a field, and how much of it there may be. */
export interface FormFault {
  field: Exclude<keyof ProcedureForm, 'slugTyped'>;
  code:
    | 'required'
    | 'tooLong'
    | 'tooMany'
    | 'oneLine'
    | 'slug'
    | 'tag'
    | 'days'
    | 'empty';
  most?: number;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TAG = /^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$/;

/** What keeps the form from being saved, at most one fault for each field. */
export function faultsOf(form: ProcedureForm): FormFault[] {
  return [
    textFault('title', form.title, MOST.title, true),
    slugFault(form),
    tooLong('when', form.when, MOST.when),
    form.markdown.trim() === ''
      ? { field: 'markdown' as const, code: 'empty' as const }
      : tooLong('markdown', form.markdown, MOST.markdown),
    tagFault(form),
    alertFault(form),
    daysFault(form),
    textFault('reason', form.reason, MOST.reason, false),
  ].flatMap(fault => fault ?? []);
}

function tooLong(
  field: FormFault['field'],
  text: string,
  most: number,
): FormFault | undefined {
  return text.trim().length > most
    ? { field, code: 'tooLong', most }
    : undefined;
}

function textFault(
  field: FormFault['field'],
  text: string,
  most: number,
  required: boolean,
): FormFault | undefined {
  if (required && text.trim() === '') {
    return { field, code: 'required' };
  }
  return /[\r\n]/.test(text.trim())
    ? { field, code: 'oneLine' }
    : tooLong(field, text, most);
}

function slugFault({ slug }: ProcedureForm): FormFault | undefined {
  if (slug === '') {
    return { field: 'slug', code: 'required' };
  }
  return SLUG.test(slug)
    ? tooLong('slug', slug, MOST.slug)
    : { field: 'slug', code: 'slug' };
}

function tagFault(form: ProcedureForm): FormFault | undefined {
  const tags = tagsOf(form);
  if (tags.length > MOST.tags) {
    return { field: 'tags', code: 'tooMany', most: MOST.tags };
  }
  return tags.every(tag => TAG.test(tag) && tag.length <= MOST.tag)
    ? undefined
    : { field: 'tags', code: 'tag' };
}

function alertFault(form: ProcedureForm): FormFault | undefined {
  const alerts = alertsOf(form);
  if (alerts.length > MOST.alerts) {
    return { field: 'alerts', code: 'tooMany', most: MOST.alerts };
  }
  return alerts.some(alert => alert.length > MOST.alert)
    ? { field: 'alerts', code: 'tooLong', most: MOST.alert }
    : undefined;
}

function daysFault({ reviewDays }: ProcedureForm): FormFault | undefined {
  const days = Number(reviewDays);
  return Number.isInteger(days) && days >= 1 && days <= 1_000
    ? undefined
    : { field: 'reviewDays', code: 'days' };
}
