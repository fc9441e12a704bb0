import { RotationRow } from 'runbook-markdown';
import { toDefinition } from '../form/toDefinition';
import { firstDateIn } from './firstDateIn';
import { matchName } from './matchName';
import { startFromTable } from './startFromTable';
import { tableLayers } from './tableLayers';

function rows(...lines: string[]): RotationRow[] {
  return lines.map((text, index) => {
    const [period = '', ...people] = text.split('|').map(cell => cell.trim());
    const names = ['Primary', 'Secondary'];
    return {
      period,
      assignments: people.flatMap((person, column) =>
        person ? [{ layer: names[column] ?? '', person }] : [],
      ),
      sectionAnchor: 'rotation',
      line: index + 1,
      endLine: index + 1,
    };
  });
}

describe('the start of a period', () => {
  it.each([
    ['2026-11-16', '2026-11-16'],
    ['16 Nov – 22 Nov 2026', '2026-11-16'],
    ['Nov 16 – Nov 22, 2026', '2026-11-16'],
    ['28th December - 3rd January 2027', '2026-12-28'],
    ['28 Dec 2026 – 3 Jan 2027', '2026-12-28'],
    ['31 Nov 2026', undefined],
    ['2026-02-30', undefined],
    ['16 Nov', undefined],
    ['16/11/2026', undefined],
    ['Week 47', undefined],
  ])('of "%s" is %s', (period, date) => {
    expect(firstDateIn(period)).toBe(date);
  });
});

describe('a table', () => {
  it('that goes round is read as one round', () => {
    const table = tableLayers(
      rows(
        '2026-11-02 | Ada | Grace',
        '2026-11-09 | Linus | Grace',
        '2026-11-16 | Ada | Grace',
        '2026-11-23 | Linus | Grace',
      ),
    );
    expect(table).toEqual({
      start: '2026-11-02',
      turn: { unit: 'week', length: 1 },
      layers: [
        { name: 'Primary', turns: [['Ada'], ['Linus']] },
        { name: 'Secondary', turns: [['Grace']] },
      ],
    });
  });

  it('that does not is read as it stands, with those who share a turn', () => {
    const { layers } = tableLayers(
      rows('1 | Ada, Alan', '2 | Linus', '3 | Linus', '4 | Ada and Grace'),
    );
    expect(layers[0]?.turns).toEqual([
      ['Ada', 'Alan'],
      ['Linus'],
      ['Linus'],
      ['Ada', 'Grace'],
    ]);
  });

  it.each([
    [['2026-11-02', '2026-11-16', '2026-11-30'], { unit: 'week', length: 2 }],
    [['2026-11-02', '2026-11-03', '2026-11-04'], { unit: 'day', length: 1 }],
    [['2026-01-01', '2026-02-01', '2026-03-01'], { unit: 'month', length: 1 }],
    [['2026-11-02', '2026-11-09', '2026-11-20'], { unit: 'week', length: 1 }],
    [['first', 'second'], { unit: 'week', length: 1 }],
  ])('from %s has turns of %o', (dates, turn) => {
    const lines = dates.map((date, index) => `${date} | person ${index}`);
    expect(tableLayers(rows(...lines)).turn).toEqual(turn);
  });
});

describe('a name', () => {
  const people = [
    {
      entityRef: 'user:default/ines.carvalho',
      names: ['Inês Carvalho', 'ines.carvalho', 'ines.carvalho@example.com'],
    },
    { entityRef: 'user:default/ines.dias', names: ['Inês Dias', 'ines.dias'] },
    { entityRef: 'user:default/mei', names: ['Mei Ling Tan', 'mei'] },
  ];
  it.each([
    ['Inês Carvalho', 'user:default/ines.carvalho', false],
    ['ines carvalho', 'user:default/ines.carvalho', false],
    ['@ines.dias', 'user:default/ines.dias', false],
    ['ines.carvalho@example.com', 'user:default/ines.carvalho', false],
    ['I. Carvalho', 'user:default/ines.carvalho', true],
    ['Tan', 'user:default/mei', true],
  ])('"%s" means %s', (name, entityRef, guess) => {
    expect(matchName(name, people)).toEqual({ entityRef, guess });
  });

  it.each(['Inês', 'I', 'Xavier', ''])('"%s" means nobody for sure', name => {
    expect(matchName(name, people)).toBeUndefined();
  });
});

describe('the form that a table suggests', () => {
  const start = startFromTable(
    tableLayers(rows('16 Nov 2026 | Ada', '23 Nov 2026 | Xavier')),
    {
      title: 'Label API',
      owner: 'group:default/shipping',
      timeZone: 'Europe/Lisbon',
      source: 'docs/runbook.md',
      now: Date.parse('2026-11-20T00:00:00Z'),
      matchOf: name =>
        name === 'Ada'
          ? { entityRef: 'user:default/ada', guess: false }
          : undefined,
    },
  );

  it('has who was understood, and the others as written', () => {
    expect(toDefinition(start.form).layers).toMatchObject([
      {
        name: 'primary',
        participants: [{ users: ['user:default/ada'] }, { users: ['Xavier'] }],
        start: '2026-11-16T09:00',
      },
    ]);
    expect(start.matches).toEqual([
      { name: 'Ada', entityRef: 'user:default/ada', guess: false },
      { name: 'Xavier', guess: false },
    ]);
  });
});
