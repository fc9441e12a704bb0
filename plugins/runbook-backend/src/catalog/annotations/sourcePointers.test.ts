import { readSourcePointers } from './sourcePointers';

describe('readSourcePointers', () => {
  it.each([
    ['./', './'],
    ['.', './'],
    ['././/', './'],
    ['./docs/', 'docs/'],
    ['.github/runbook.md', '.github/runbook.md'],
  ])('takes %s for %s', (line, source) => {
    const entity = {
      apiVersion: 'v1',
      kind: 'Component',
      metadata: { name: 'a', annotations: { 'runbook/source': line } },
    };
    expect(readSourcePointers(entity, () => {}).sources).toEqual([source]);
  });
});
