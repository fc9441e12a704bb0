import { FindableProcedure } from './FindableProcedure';
import { ProcedureIndex } from './ProcedureIndex';

const LABELS = 'component:default/label-api';
const STAMPS = 'component:default/stamp-api';

function procedure(
  title: string,
  more: { alerts?: string[]; text?: string } = {},
): FindableProcedure {
  return {
    place: {
      entityRef: LABELS,
      fragment: title.toLowerCase().replace(/ /g, '-'),
      title,
      alerts: more.alerts ?? [],
    },
    text: more.text ?? '',
  };
}

function indexOf(services: Record<string, FindableProcedure[]>) {
  const index = new ProcedureIndex();
  for (const [entityRef, procedures] of Object.entries(services)) {
    index.put(entityRef, procedures);
  }
  return index;
}

const titles = (index: ProcedureIndex, query: string) =>
  index.find(query).map(({ place }) => place.title);

const index = indexOf({
  [LABELS]: [
    procedure('Roll back to the last good release', {
      text: 'kubectl rollout undo deploy/label-api',
    }),
    procedure('Restart a worker', { alerts: ['LabelQueueTooLong'] }),
  ],
  [STAMPS]: [procedure('Rotate the signing key', { text: 'Clés à échanger' })],
});

describe('the index of procedures', () => {
  it.each([
    ['a word', 'release', 'Roll back to the last good release'],
    ['the beginning of a word', 'rele', 'Roll back to the last good release'],
    ['a wrong letter', 'releese', 'Roll back to the last good release'],
    ['a letter too few', 'wrker', 'Restart a worker'],
    ['letters that changed places', 'restrat', 'Restart a worker'],
    ['a command', 'rollout undo', 'Roll back to the last good release'],
    ['the name of an alert', 'LabelQueueTooLong', 'Restart a worker'],
    ['a part of such a name', 'queue', 'Restart a worker'],
    ['the service', 'stamp', 'Rotate the signing key'],
    ['a word without its accents', 'cles echanger', 'Rotate the signing key'],
  ])('finds by %s', (_, query, title) => {
    expect(titles(index, query)[0]).toBe(title);
  });

  it('takes what has all of the words, and only else what has any', () => {
    expect(titles(index, 'restart worker')).toEqual(['Restart a worker']);
    expect(titles(index, 'restart elephants')).toEqual(['Restart a worker']);
    expect(titles(index, 'elephants')).toEqual([]);
  });

  it('puts a title before a text that only mentions the word', () => {
    const both = indexOf({
      [LABELS]: [procedure('Look around', { text: 'then drain the node' })],
      [STAMPS]: [procedure('Drain a node')],
    });
    expect(titles(both, 'drain')).toEqual(['Drain a node', 'Look around']);
  });

  it('tells which of its words were meant', () => {
    expect(index.find('releese')[0]?.words).toEqual(['release']);
  });

  it('finds short words only as they are, as all of them are alike', () => {
    const short = indexOf({ [LABELS]: [procedure('Free the CPU')] });
    expect(titles(short, 'cpx')).toEqual([]);
    expect(titles(short, 'cpu')).toEqual(['Free the CPU']);
  });

  it('finds by the title of the service, which counts no word of its name twice', () => {
    const both = indexOf({ [LABELS]: [procedure('Label')] });
    both.put(STAMPS, [procedure('Stamp')], 'Stamp API of the depot');
    expect(titles(both, 'depot')).toEqual(['Stamp']);
    // Each has the word once, and the shorter name comes first.
    expect(titles(both, 'api')).toEqual(['Label', 'Stamp']);
  });

  it('forgets what a service had before', () => {
    const changing = indexOf({
      [LABELS]: [procedure('Drain a node')],
      [STAMPS]: [procedure('Drain a queue')],
    });
    changing.put(LABELS, [procedure('Fill a node')]);
    expect(titles(changing, 'drain')).toEqual(['Drain a queue']);
    expect(titles(changing, 'fill')).toEqual(['Fill a node']);
    changing.put(STAMPS, []);
    expect(titles(changing, 'drain')).toEqual([]);
    expect(changing.size).toBe(1);
  });

  it('keeps no word that is too long to be typed, and of a text only so many', () => {
    const long = indexOf({
      [LABELS]: [
        procedure('Check', {
          text: `${'a'.repeat(64)} ${Array.from(
            { length: 200 },
            (_, at) => `word${at}x`,
          ).join(' ')}`,
        }),
      ],
    });
    expect(titles(long, 'a'.repeat(64))).toEqual([]);
    expect(titles(long, 'word5x')).toEqual(['Check']);
    expect(long.find('word199x')[0]?.words).not.toContain('word199x');
  });
});
