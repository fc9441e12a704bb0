import Ajv from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runIn } from './__testUtils__/runIn';

const FILE = resolve(__dirname, '../schema/runbook-parse.v1.schema.json');
const EXAMPLES = resolve(__dirname, '../../../examples');

describe('the published schema', () => {
  const published: Record<string, unknown> = JSON.parse(
    readFileSync(FILE, 'utf8'),
  );

  it('is what `runbook schema` prints; renew it with `yarn write-schema`', async () => {
    const { stdout } = await runIn(EXAMPLES, ['schema']);
    // The file is laid out by prettier.
    expect(published).toEqual(JSON.parse(stdout));
  });

  it('holds for the documents of the example company', async () => {
    const { stdout } = await runIn(EXAMPLES, ['parse', '.']);
    const output: { files: unknown[] } = JSON.parse(stdout);
    expect(output.files.length).toBeGreaterThan(20);
    const validate = new Ajv().compile(published);
    validate(output);
    expect(validate.errors).toBeNull();
  });

  it('refuses what is no such output', () => {
    const validate = new Ajv().compile(published);
    expect(validate({ formatVersion: 1, files: [{ path: 'a.md' }] })).toBe(
      false,
    );
    expect(validate({ formatVersion: 2, files: [] })).toBe(false);
  });

  it('bears the version in its name and its id', () => {
    expect(FILE).toContain('.v1.');
    expect(published.$id).toBe('urn:runbook-cli:parse:v1');
  });
});
