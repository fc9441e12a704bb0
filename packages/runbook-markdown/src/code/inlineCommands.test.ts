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
