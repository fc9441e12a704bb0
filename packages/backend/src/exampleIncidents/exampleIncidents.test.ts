import { resolve } from 'node:path';
import { createExampleIncidents, SendAs } from './createExampleIncidents';
import { readExampleIncidents } from './readExampleIncidents';

const FILE = resolve(__dirname, '../../../../examples/incidents.yaml');
const NOW = Date.parse('2026-03-25T12:00:00Z');

const DRAFT = [
  '# Title',
  '## Summary',
  '_What happened?_',
  '| | |',
  '## Impact',
  '_Who was harmed?_',
  '## What went well',
  '_What helped?_',
  '## Contributing factors',
  '_What made it possible?_\n',
].join('\n\n');

/** A runbook plugin that knows the incidents whose titles are given. */
function startFake(...known: string[]) {
  const sent: Array<{ person: string; path: string; body: object }> = [];
  const send: SendAs = async (person, method, path, options = {}) => {
    if (method !== 'GET') {
      sent.push({ person, path, body: options.body ?? {} });
      return Response.json({ id: 'inc-1' });
    }
    if (path.endsWith('/postmortem')) {
      return Response.json({ markdown: DRAFT });
    }
    const title = new URL(path, 'http://portal').searchParams.get('text');
    return Response.json({
      incidents: known.includes(title ?? '') ? [{}] : [],
    });
  };
  return { sent, send };
}

describe('the example incidents', () => {
  it('are put on record in the past, by those who responded', async () => {
    const [example] = await readExampleIncidents(FILE);
    const { sent, send } = startFake();
    await createExampleIncidents(example ? [example] : [], send, NOW);
    expect(sent[0]).toMatchObject({
      person: 'user:default/tomasz.wilk',
      path: '/incidents',
      body: { severity: 'SEV1', declaredAt: '2026-03-01T02:52:00.000Z' },
    });
    expect(sent[1]).toEqual({
      person: 'user:default/tomasz.wilk',
      path: '/incidents/inc-1/acknowledge',
      body: { at: '2026-03-01T02:55:00.000Z' },
    });
    const postmortem = sent.at(-1);
    expect(postmortem).toMatchObject({
      path: '/incidents/inc-1/postmortem',
      body: { state: 'published', actionItems: [{ due: '2026-03-15' }, {}] },
    });
    // Every question has its answer.
    expect(JSON.stringify(postmortem?.body)).not.toMatch(/_What|_Who/);
  });

  it('are left as they are where they exist', async () => {
    const examples = await readExampleIncidents(FILE);
    const { sent, send } = startFake(...examples.map(({ title }) => title));
    await expect(createExampleIncidents(examples, send, NOW)).resolves.toEqual(
      [],
    );
    expect(sent).toEqual([]);
  });
});
