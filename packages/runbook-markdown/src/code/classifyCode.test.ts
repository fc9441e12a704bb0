import { fenced } from './__testUtils__/blocksOf';

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
