import { Block, parseRunbook } from 'runbook-markdown';
import { blocksToMarkdown } from './blocksToMarkdown';

const TEXT = `# API

## Restart it

Only when it hangs.

1. Look first:

   \`\`\`bash
   # what runs
   kubectl get pods -n <NAMESPACE>
   \`\`\`

   \`\`\`output
   api-1 Running
   \`\`\`

2. Restart it with \`kubectl rollout restart deploy/api\`.
   - Wait for it.
3. Tell others.
4. \`\`\`bash
   kubectl get pods
   \`\`\`

> **Warning** Nobody can log in meanwhile.

\`\`\`yaml
replicas: 2
\`\`\`
`;

/** Without the lines at which it stands. */
function said(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part) =>
      key === 'line' || key === 'endLine' ? undefined : part,
    ),
  );
}

function contentOf(text: string): Block[] {
  return parseRunbook(text).document.procedures[0]?.content ?? [];
}

it('is read as the same blocks again', () => {
  const content = contentOf(TEXT);
  expect(content.length).toBeGreaterThan(2);
  const copy = `# API\n\n## Restart it\n\n${blocksToMarkdown(content)}\n`;
  expect(said(contentOf(copy))).toEqual(said(content));
});
