import { imagePath } from './imagePath';

describe('imagePath', () => {
  it.each([
    ['docs/runbook.md', 'map.png', 'docs/map.png'],
    ['docs/runbook.md', './img/map.png?raw=1#x', 'docs/img/map.png'],
    ['docs/runbook.md', '../img/a%20b.png', 'img/a b.png'],
    ['runbook.md', 'map.png', 'map.png'],
    [
      'https://example.com/r/doc.md?v=2',
      'img/a b.png',
      'https://example.com/r/img/a%20b.png?v=2',
    ],
    [
      'https://dev.azure.com/o/p/_git/r?path=/docs/a.md&version=GBmain',
      'img/map.png',
      'https://dev.azure.com/o/p/_git/r?path=%2Fdocs%2Fimg%2Fmap.png&version=GBmain',
    ],
  ])('beside %s, %s is %s', (document, href, path) => {
    expect(imagePath(document, href)).toBe(path);
  });

  it.each([
    ['docs/runbook.md', '../../secret.png'],
    ['docs/runbook.md', '%2e%2e/%2e%2e/secret.png'],
    ['docs/runbook.md', '..\\..\\secret.png'],
    ['docs/runbook.md', '/etc/secret.png'],
    ['docs/runbook.md', 'https://example.com/tracker.png'],
    ['docs/runbook.md', '//example.com/tracker.png'],
    ['docs/runbook.md', 'data:image/png;base64,AAAA'],
    ['docs/runbook.md', 'file:///etc/secret.png'],
    ['docs/runbook.md', '#top'],
    ['https://example.com/r/doc.md', '../other/secret.png'],
    ['https://example.com/r/doc.md', '/secret.png'],
  ])('beside %s, %s is nowhere', (document, href) => {
    expect(imagePath(document, href)).toBeUndefined();
  });
});
