import { commandsOf, fenced } from './__testUtils__/blocksOf';

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
