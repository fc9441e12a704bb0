import { blocksOf } from './__testUtils__/blocksOf';

describe('inline code of a step', () => {
  function inlineOf(step: string): string[] {
    const [block] = blocksOf(`1. ${step}\n2. Wait`);
    return block?.type === 'steps'
      ? block.items[0]?.inlineCommands.map(({ text }) => text) ?? []
      : [];
  }

  it.each([
    [
      'Check the proxy - `sudo service nginx status`',
      ['sudo service nginx status'],
    ],
    [
      'Run `kubectl get pods -n a` and `kubectl top pods`',
      ['kubectl get pods -n a', 'kubectl top pods'],
    ],
    [
      'Restart with `./scripts/restart.sh --all`',
      ['./scripts/restart.sh --all'],
    ],
    ['Look at `kubectl` and `/var/log/syslog`', []],
    ['Set `replicas: 3` in `values.yaml`', []],
    ['Type `/incident open` in `#incidents`', []],
    ['The state is `node not ready`', []],
    ['Run `beltctl stop` on the host', ['beltctl stop']],
    [
      'To empty it, run: `belt-admin drain <belt> --all "north side"`',
      ['belt-admin drain <belt> --all "north side"'],
    ],
    ['Stop it: `beltctl stop`', []],
    ['Run `beltctl`', []],
    ['Run `delete cluster` pipeline', []],
    ['Run `the belt, backwards`', []],
  ])('%s', (step, expected) => {
    expect(inlineOf(step)).toEqual(expected);
  });
});

describe('inline code that is all of a paragraph', () => {
  it.each([
    ['`kubectl get pods -n a`', 'kubectl get pods -n a', 'shell'],
    ['`$ beltctl stop --all`', 'beltctl stop --all', 'shell'],
    ['`select count(*) from belts;`', 'select count(*) from belts;', 'sql'],
  ])('is a command: %s', (paragraph, text, language) => {
    expect(blocksOf(`Before.\n\n${paragraph}\n\nAfter.`)).toMatchObject([
      { type: 'commands', commands: [{ text, language }] },
    ]);
  });

  it('is one where the text before it says so, though nobody knows the program', () => {
    expect(
      blocksOf('Stop it with this command:\n\n`beltctl stop <belt>`'),
    ).toMatchObject([
      {
        type: 'commands',
        commands: [
          { text: 'beltctl stop <belt>', placeholders: [{ key: 'belt' }] },
        ],
      },
    ]);
  });

  it('says what it destroys', () => {
    expect(blocksOf('`kubectl delete namespace belts`')).toMatchObject([
      { commands: [{ destructive: expect.any(String) }] },
    ]);
  });

  it.each([
    '`beltctl`',
    '`beltctl stop`',
    '`/var/log/belts`',
    '`belts{state="stuck"} = 1`',
    '`kubectl get pods` shows them.',
    '`kubectl get pods` `kubectl get nodes`',
  ])('stays text: %s', paragraph => {
    expect(blocksOf(paragraph)).toEqual([]);
  });
});

describe('a script by its name', () => {
  it('is a command where code is to be run', () => {
    expect(blocksOf('```\nwatch-belts.sh\n```')).toMatchObject([
      { type: 'commands', commands: [{ text: 'watch-belts.sh' }] },
    ]);
  });
});
