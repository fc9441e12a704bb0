import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../run';

/** What a run left behind. */
export interface RunResult {
  code: number;
  stdout: string;
  stderr: string;
}

const folders: string[] = [];

afterAll(() => {
  folders.forEach(folder => rmSync(folder, { recursive: true, force: true }));
});

/** A folder on disk with the given files; it is gone after the tests. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'runbook-cli-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Runs the command line in a folder, on 20 November 2026. */
export async function runIn(
  cwd: string,
  args: readonly string[],
  stdin = '',
): Promise<RunResult> {
  const result: RunResult = { code: 0, stdout: '', stderr: '' };
  result.code = await run(args, {
    cwd,
    today: '2026-11-20',
    readStdin: async () => stdin,
    write: output => {
      result.stdout += output;
    },
    warn: output => {
      result.stderr += output;
    },
  });
  return result;
}
