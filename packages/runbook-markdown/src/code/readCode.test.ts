import { Block, Command } from '../model';
import { parseRunbook } from '../parseRunbook';

function blocksOf(text: string, lead = 'Look at this.'): Block[] {
  const { document } = parseRunbook(`# S\n\n${lead}\n\n${text}\n`);
  const content = document.sections[0]?.content ?? [];
  return content.filter(block => block.type !== 'markdown');
}

function fenced(language: string, lines: string[], lead?: string): Block[] {
  return blocksOf(`\`\`\`${language}\n${lines.join('\n')}\n\`\`\``, lead);
}

function commandsOf(language: string, ...lines: string[]): Partial<Command>[] {
  return fenced(language, lines).flatMap(block =>
    block.type === 'commands'
      ? block.commands.map(({ text, note, expectedOutput }) => ({
          text,
          ...(note === undefined ? {} : { note }),
          ...(expectedOutput === undefined ? {} : { expectedOutput }),
        }))
      : [],
  );
}

describe('commands with prompts', () => {
  it('have no prompt, and what follows is their output', () => {
    expect(
      commandsOf(
        'console',
        '$ kubectl get pods',
        'NAME   READY',
        'api-0  1/1',
        '$ kubectl top nodes',
      ),
    ).toEqual([
      { text: 'kubectl get pods', expectedOutput: 'NAME   READY\napi-0  1/1' },
      { text: 'kubectl top nodes' },
    ]);
  });

  it('keep the comment above as a note', () => {
    expect(
      commandsOf(
        '',
        '# 1. Stop the worker',
        '$ svc stop worker',
        '# 2. Start it',
        '$ svc start worker',
        '→ started',
      ),
    ).toEqual([
      { text: 'svc stop worker', note: '1. Stop the worker' },
      {
        text: 'svc start worker',
        note: '2. Start it',
        expectedOutput: '→ started',
      },
    ]);
  });

  it('go on over continuation lines, pipes and second prompts', () => {
    expect(
      commandsOf(
        'bash',
        '$ kubectl logs api-0 | \\',
        'grep error \\',
        '| sort',
        'level=error msg="x"',
      ),
    ).toEqual([
      {
        text: 'kubectl logs api-0 | \\\ngrep error \\\n| sort',
        expectedOutput: 'level=error msg="x"',
      },
    ]);
    expect(
      commandsOf('bash', '$ curl -s \\', '>   http://localhost/ready', 'ok'),
    ).toEqual([
      { text: 'curl -s \\\n  http://localhost/ready', expectedOutput: 'ok' },
    ]);
  });

  it('hold their heredoc', () => {
    expect(
      commandsOf(
        'console',
        "$ cat <<'EOF' > a.yaml",
        'a: 1',
        '# b',
        'EOF',
        '$ ls -l',
      ),
    ).toEqual([
      { text: "cat <<'EOF' > a.yaml\na: 1\n# b\nEOF" },
      { text: 'ls -l' },
    ]);
  });

  it.each([
    ['user@host:~$ uptime -p', 'uptime -p'],
    [
      '[root@db-1 ~]# systemctl status postgresql',
      'systemctl status postgresql',
    ],
    ['worker$ redis-cli ping', 'redis-cli ping'],
    ['bash-4.2$ ls -l', 'ls -l'],
    ['PS C:\\Users> Get-Process', 'Get-Process'],
  ])('know the prompt of %s', (line, text) => {
    expect(commandsOf('console', line)).toEqual([{ text }]);
  });

  it.each([
    ['orders=> SELECT 1;', 'sql', 'SELECT 1;'],
    ['postgres=# \\dt', 'sql', '\\dt'],
    ['mysql> SHOW PROCESSLIST;', 'sql', 'SHOW PROCESSLIST;'],
    ['10.0.0.1:6379> info replication', 'redis', 'info replication'],
    ['irb(main):001:0> User.count', 'ruby', 'User.count'],
    ['[1] pry(main)> User.count', 'ruby', 'User.count'],
    ['>>> import os', 'python', 'import os'],
  ])('know the console of %s', (line, language, text) => {
    const [block] = fenced('', [line]);
    expect(block).toMatchObject({
      type: 'commands',
      commands: [{ language, text }],
    });
  });

  it('take # for the prompt of root where a command follows', () => {
    expect(
      commandsOf(
        'console',
        '# systemctl restart nginx',
        '# systemctl status nginx',
        'active (running)',
      ),
    ).toEqual([
      { text: 'systemctl restart nginx' },
      { text: 'systemctl status nginx', expectedOutput: 'active (running)' },
    ]);
  });

  it('take # for a comment beside commands without it', () => {
    expect(
      commandsOf('bash', '# Restart nginx', 'systemctl restart nginx'),
    ).toEqual([{ text: 'systemctl restart nginx', note: 'Restart nginx' }]);
  });

  it('do not take $HOME/bin/x for a prompt', () => {
    expect(commandsOf('bash', '$HOME/bin/rotate --now')).toEqual([
      { text: '$HOME/bin/rotate --now' },
    ]);
  });
});

describe('commands without prompts', () => {
  it('are one where they follow one another', () => {
    expect(commandsOf('bash', 'docker build -t a .', 'docker push a')).toEqual([
      { text: 'docker build -t a .\ndocker push a' },
    ]);
  });

  it('are several where blank lines or comments separate them', () => {
    expect(
      commandsOf(
        'bash',
        '# Check',
        'kubectl get nodes',
        '',
        'kubectl get pods',
        '# Top',
        'kubectl top nodes',
      ),
    ).toEqual([
      { text: 'kubectl get nodes', note: 'Check' },
      { text: 'kubectl get pods' },
      { text: 'kubectl top nodes', note: 'Top' },
    ]);
  });

  it('stay whole over loops, quotes and blank lines within', () => {
    const loop = [
      'for n in 1 2; do',
      '  # each',
      '  curl -s "http://a',
      '  b"',
      '',
      'done',
    ];
    expect(commandsOf('bash', ...loop)).toEqual([{ text: loop.join('\n') }]);
  });

  it('stay whole as a script', () => {
    const script = ['#!/bin/bash', '', 'set -e', '', '# go', 'ls -l'];
    expect(commandsOf('bash', ...script)).toEqual([
      { text: script.join('\n') },
    ]);
  });

  it('leave out what they print', () => {
    expect(
      commandsOf(
        'bash',
        'kubectl get pods',
        'NAME    READY   STATUS',
        'api-0   1/1     Running',
        '',
        'helm list',
        '=> drained',
      ),
    ).toEqual([
      {
        text: 'kubectl get pods',
        expectedOutput: 'NAME    READY   STATUS\napi-0   1/1     Running',
      },
      { text: 'helm list', expectedOutput: '=> drained' },
    ]);
  });

  it('leave out the JSON between them', () => {
    const blocks = fenced('bash', [
      'cat move.json',
      '',
      '# the file:',
      '{',
      '  "a": 1',
      '}',
      '',
      'curl -d @move.json http://x',
    ]);
    expect(
      blocks.map(block =>
        block.type === 'code' ? `${block.role}: ${block.text}` : block.type,
      ),
    ).toEqual(['commands', 'config: # the file:\n{\n  "a": 1\n}', 'commands']);
  });

  it('are found in an indented block within a list', () => {
    const { document } = parseRunbook(
      '# S\n\n- Look:\n\n      kubectl get pods -n x\n',
    );
    expect(JSON.stringify(document.sections)).toContain(
      '"text":"kubectl get pods -n x"',
    );
  });
});

describe('a code block', () => {
  const roleOf = (language: string, lines: string[], lead?: string) =>
    fenced(language, lines, lead).map(block =>
      block.type === 'code' ? block.role : block.type,
    );

  it.each<[string, string, string[], string, string | undefined]>([
    [
      'a manifest',
      'yaml',
      ['kind: Pod', 'spec:', '  a: 1'],
      'config',
      undefined,
    ],
    [
      'JSON without a language',
      '',
      ['{', '  "a": 1', '}'],
      'config',
      undefined,
    ],
    [
      'JSON after "example output"',
      'json',
      ['{', '  "a": 1', '}'],
      'output',
      'Example output:',
    ],
    [
      'an alerting rule',
      'yaml',
      ['- alert: Down', '  expr: up == 0'],
      'rule',
      undefined,
    ],
    [
      'log lines marked as bash',
      'bash',
      ['2025-01-02T10:00:00Z error x', '2025-01-02T10:00:01Z error y'],
      'log',
      undefined,
    ],
    [
      'a table marked as bash',
      'bash',
      ['NAME    READY   STATUS', 'api-0   1/1     Running'],
      'output',
      undefined,
    ],
    [
      'a message to post',
      '',
      ['We are looking into slow logins.', 'Next update in 10 minutes.'],
      'message',
      'Post this status update:',
    ],
    [
      'pseudo code',
      '',
      ['handler(req):', 'user = requireAuth(req)', 'return user'],
      'other',
      undefined,
    ],
    ['a diagram', '', ['client 10s', '└ gateway 8s'], 'other', undefined],
    [
      'a request',
      '',
      ['POST /payments', 'Idempotency-Key: 7a8b9c...'],
      'other',
      undefined,
    ],
    [
      'an SQL statement without a semicolon in prose',
      '',
      ['UPDATE a SET b = b + 1 WHERE id = 1'],
      'other',
      undefined,
    ],
    ['SQL', 'sql', ['SELECT 1'], 'commands', undefined],
    [
      'SQL without a language',
      '',
      ['SELECT a FROM b', 'WHERE c = 1;'],
      'commands',
      undefined,
    ],
    [
      'a PromQL query without a language',
      '',
      ['sum by (pod) (rate(http_requests_total{job="a"}[5m]))'],
      'commands',
      undefined,
    ],
    [
      'commands without a language',
      '',
      ['kubectl get pods', 'kubectl get nodes'],
      'commands',
      undefined,
    ],
    [
      'commands marked as text',
      'text',
      ['$ kubectl get pods'],
      'commands',
      undefined,
    ],
    ['only comments', 'bash', ['# Via the web console'], 'other', undefined],
    [
      'both sides of a conflict',
      'bash',
      ['<<<<<<< HEAD', 'ls -l', '=======', 'ls -a', '>>>>>>> x'],
      'other',
      undefined,
    ],
  ])('with %s', (_, language, lines, role, lead) => {
    expect(roleOf(language, lines, lead)).toContain(role);
  });
});

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
