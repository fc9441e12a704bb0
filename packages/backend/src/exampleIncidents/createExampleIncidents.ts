import { ResponseError } from '@backstage/errors';
import { ExampleEvent, ExampleIncident } from './readExampleIncidents';

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** Sends a request to the runbook plugin as an example person. */
export type SendAs = (
  person: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  options?: { body?: object; ifMatch?: string },
) => Promise<Response>;

/**
 * Puts the incidents on record that are not there yet, through the plugin's own
 * API and in the names of those who responded.
 *
 * @returns their ids
 * @throws ResponseError - when the plugin refuses one, as it does until the
 * catalog knows its services and people.
 */
export async function createExampleIncidents(
  examples: readonly ExampleIncident[],
  send: SendAs,
  now: number,
): Promise<string[]> {
  const created: string[] = [];
  for (const example of examples) {
    if (!(await isKnown(example, send))) {
      created.push(await create(example, send, now));
    }
  }
  return created;
}

async function isKnown({ service, title, by }: ExampleIncident, send: SendAs) {
  const query = new URLSearchParams({ service, text: title });
  const answer = await checked(await send(by, 'GET', `/incidents?${query}`));
  const { incidents }: { incidents: unknown[] } = await answer.json();
  return incidents.length > 0;
}

async function create(
  example: ExampleIncident,
  send: SendAs,
  now: number,
): Promise<string> {
  const { service, severity, title, by, story } = example;
  const day = new Date(now - example.daysAgo * DAY).toISOString().slice(0, 10);
  const declaredAt = Date.parse(`${day}T${example.time}Z`);
  const answer = await checked(
    await send(by, 'POST', '/incidents', {
      body: {
        service,
        severity,
        title,
        declaredAt: new Date(declaredAt).toISOString(),
      },
    }),
  );
  const { id }: { id: string } = await answer.json();
  for (const event of story) {
    const at = new Date(declaredAt + event.after * MINUTE).toISOString();
    const { path, body } = requestOf(event);
    await checked(
      await send(event.by, 'POST', `/incidents/${id}/${path}`, {
        body: { ...body, at },
      }),
    );
  }
  await publish(id, example, send, now);
  return id;
}

function requestOf(event: ExampleEvent): { path: string; body?: object } {
  if ('note' in event) {
    return { path: 'timeline', body: { text: event.note } };
  }
  if ('acknowledge' in event) {
    return { path: 'acknowledge' };
  }
  return { path: 'mitigate' in event ? 'mitigate' : 'resolve' };
}

async function publish(
  id: string,
  { postmortem }: ExampleIncident,
  send: SendAs,
  now: number,
): Promise<void> {
  if (!postmortem) {
    return;
  }
  const { by, answers, actionItems } = postmortem;
  const path = `/incidents/${id}/postmortem`;
  const draft = await checked(await send(by, 'GET', path));
  const { markdown }: { markdown: string } = await draft.json();
  await checked(
    await send(by, 'PUT', path, {
      ifMatch: '"0"',
      body: {
        state: 'published',
        markdown: Object.entries(answers).reduce(fillIn, markdown),
        actionItems: actionItems.map(({ dueIn, ...item }, index) => ({
          id: `item-${index + 1}`,
          ...item,
          due: new Date(now + dueIn * DAY).toISOString().slice(0, 10),
        })),
      },
    }),
  );
}

/** Puts an answer in the place of the first question of a section. */
function fillIn(markdown: string, [heading, answer]: [string, string]): string {
  const start = markdown.indexOf(`## ${heading}\n`);
  if (start === -1) {
    throw new Error(`The postmortem has no section ${heading}`);
  }
  return (
    markdown.slice(0, start) +
    markdown.slice(start).replace(/\n_[^\n]*_(?=\n)/, () => `\n${answer}`)
  );
}

async function checked(response: Response): Promise<Response> {
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return response;
}
