import { AlertChange } from 'backstage-plugin-runbook-common';
import { severityOfWord } from 'runbook-markdown';
import { severityWord } from '../../matching';
import { Firing } from '../settle';

/** What has become of a firing, as others are told of it. */
export function describeChange(
  change: AlertChange['change'],
  { startsAt, endsAt, content }: Firing,
  of: { id: string; source: string; name: string; entityRefs: string[] },
): AlertChange {
  const word = severityWord(content.labels);
  return {
    change,
    ...of,
    severity: word ? severityOfWord(word) : undefined,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString(),
    labels: { ...content.labels },
    annotations: { ...content.annotations },
    generatorUrl: content.generatorUrl,
  };
}
