import { imported, runbook } from '../../__testUtils__/parcelApi';
import { findingsOf } from './findingsOf';

function findingIn(path: string, viewUrl?: string) {
  const document = imported(
    'a',
    {},
    {
      path,
      viewUrl,
      diagnostics: [
        {
          rule: 'unclosed-fence',
          severity: 'error',
          message: 'A code block never ends.',
          line: 12,
        },
      ],
    },
  );
  return findingsOf(undefined, runbook([document]))[0];
}

describe('a finding', () => {
  it.each([
    ['https://git.example/view/a.md', 'https://git.example/view/a.md#L12'],
    [
      'https://git.example/o/r/blob/main/a.md',
      'https://git.example/o/r/blob/main/a.md?plain=1#L12',
    ],
    [
      'https://git.example/o/r/blob/main/a.md?ref=x#readme',
      'https://git.example/o/r/blob/main/a.md?ref=x&plain=1#L12',
    ],
  ])('leads to its line of the source: %s', (viewUrl, url) => {
    expect(findingIn('a.md', viewUrl)).toMatchObject({ line: 12, url });
  });

  it('names the line alone where the source has no address', () => {
    const finding = findingIn('a.md');
    expect(finding?.line).toBe(12);
    expect(finding?.url).toBeUndefined();
  });

  it.each(['a.html', 'https://wiki.example/a.HTM?version=2'])(
    'leads to the page where that has no lines: %s',
    path => {
      const finding = findingIn(path, 'https://git.example/blob/main/a.html');
      expect(finding?.line).toBeUndefined();
      expect(finding?.url).toBe('https://git.example/blob/main/a.html');
    },
  );
});
