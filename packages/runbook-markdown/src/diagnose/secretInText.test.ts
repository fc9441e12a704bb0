import { parseRunbook } from '../parseRunbook';

/** Joined here, so that no scanner takes this file for a leak. */
const join = (...parts: string[]) => parts.join('');
const RANDOM = 'q7Zx2LmN9vB4tR8sK1wY6pD3hJ5gF0cA2eUi';

function secretsIn(text: string) {
  return parseRunbook(`# A\n\n${text}\n`).diagnostics.filter(
    ({ rule }) => rule === 'secret-in-text',
  );
}

describe('secret-in-text', () => {
  it.each([
    ['an AWS access key', join('AKIA', 'Q3EGZ7KMW2XHN5TB')],
    ['a GitHub token', join('ghp_', RANDOM)],
    ['a GitHub token', join('github_pat_', RANDOM, '_', RANDOM)],
    ['a GitLab token', join('glpat-', 'x7Kq2_mN9vB4tR8sK1wY')],
    ['a Slack token', join('xoxb-', '731094825160-8402957163-', RANDOM)],
    ['a Stripe key', join('sk_live_', RANDOM)],
    [
      'a JSON Web Token',
      join('eyJ', 'hbGciOiJIUzI1NiJ9', '.eyJ', `zdWIiOiI3${RANDOM}.${RANDOM}`),
    ],
    ['a secret', `export API_TOKEN="${RANDOM}"`],
    ['a secret', `password: ${RANDOM}`],
    ['a secret', `curl -H 'Authorization: Bearer ${RANDOM}'`],
  ])('knows %s by its form', (name, secret) => {
    const [found] = secretsIn(`Use ${secret} here.`);
    expect(found?.message).toContain(name);
    expect(found).toMatchObject({ severity: 'error', line: 3 });
    expect(found?.message).not.toContain(RANDOM);
  });

  it('names the column of the secret itself', () => {
    expect(secretsIn(`token: ${RANDOM}`)).toMatchObject([{ column: 8 }]);
  });

  it('knows a private key by the body below its header', () => {
    const body = [RANDOM, RANDOM].join('').slice(0, 64);
    const header = join('-----BEGIN RSA ', 'PRIVATE KEY-----');
    expect(secretsIn(`${header}\n${body}\n${body}`)).toMatchObject([
      { line: 3 },
    ]);
    expect(secretsIn(`The file starts with ${header} and so on.`)).toEqual([]);
  });

  it('looks into code, comments and the front matter', () => {
    expect(secretsIn(`\`\`\`bash\nTOKEN=${RANDOM}\n\`\`\``)).toHaveLength(1);
    expect(secretsIn(`<!-- token: ${RANDOM} -->`)).toHaveLength(1);
    const { diagnostics } = parseRunbook(
      `---\napi_key: ${RANDOM}\n---\n\n# A\n`,
    );
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'secret-in-text', line: 2 }),
    );
  });

  it.each([
    'The password is in the vault under `kv/parcels/label-api/database-password`.',
    'Rotate the token: see #rotate-the-access-token-signing-key',
    'password: <the password from the vault>',
    'export TOKEN=$(vault kv get -field=token secret/parcels)',
    'API_KEY=YOUR_API_KEY_FROM_THE_CONSOLE_PAGE',
    join('ghp_', 'x'.repeat(36)),
    join('AKIA', 'IOSFODNN7EXAMPLE'),
    'secret: parcels-production-eu-west-1-2026-tls',
    'image: label-api@sha256:3b2f9d0c6a1e8475b9f03c2d7e6a5148c0b9d8e7f6a5b4c3d2e1f0a9b8c7d6e5',
    'kubectl get secret label-api-credentials-v2-20261014-eu1 -o yaml',
    'token_endpoint: https://login.example/realms/a1b2c3d4e5f6a7b8c9d0e1f2',
    'secret = getSecretFromVaultByNameAndRegion(name)',
  ])('does not take this for one: %s', text => {
    expect(secretsIn(text)).toEqual([]);
  });
});
