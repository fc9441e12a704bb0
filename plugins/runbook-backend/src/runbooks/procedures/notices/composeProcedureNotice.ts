import { parseEntityRef } from '@backstage/catalog-model';
import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { boundTitle } from '../../../notifying';
import { ProcedureNotice } from './ProcedureNotice';

/** Titles that a reminder names; of the rest it tells how many there are. */
const MOST_NAMED = 5;

/** A notice in words. */
export function composeProcedureNotice(
  notice: ProcedureNotice,
  nameOf: (principal: string) => string,
): NotificationPayload {
  const { title, ...more } = wordsOf(notice, nameOf);
  return { title: boundTitle(title), ...more };
}

function wordsOf(
  notice: ProcedureNotice,
  nameOf: (principal: string) => string,
): NotificationPayload {
  const { service } = notice;
  if (notice.kind === 'reviews-overdue') {
    const { procedures } = notice;
    const [first] = procedures;
    const named = procedures.slice(0, MOST_NAMED).map(({ title }) => title);
    const left = procedures.length - named.length;
    return {
      title:
        procedures.length === 1 && first
          ? `“${first.title}” of ${service.title} is overdue for review`
          : `${procedures.length} procedures of ${service.title} are overdue for review`,
      description: `${named.join(', ')}${
        left > 0 ? ` and ${left} more` : ''
      }. Read them, and say that they look right today.`,
      topic: 'Procedure reviews',
      severity: 'normal',
      link: linkTo(service.entityRef, first?.slug),
    };
  }
  const { procedure, by, note } = notice;
  const common = {
    description: note,
    topic: 'Procedure reports',
    link: linkTo(service.entityRef, procedure.slug),
  };
  return notice.kind === 'did-not-work'
    ? {
        ...common,
        title: `“${procedure.title}” of ${
          service.title
        } did not work for ${nameOf(by)}`,
        severity: 'high',
      }
    : {
        ...common,
        title: `${nameOf(by)} answered your report about “${
          procedure.title
        }” of ${service.title}`,
        severity: 'normal',
      };
}

/** The procedure on the Runbook tab. */
function linkTo(entityRef: string, slug: string = ''): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const page = [namespace, kind, name].map(encodeURIComponent).join('/');
  return `/catalog/${page}/runbook#${slug}`;
}
