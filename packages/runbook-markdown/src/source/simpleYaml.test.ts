import { parse } from 'yaml';
import { simpleYaml } from './simpleYaml';

const read = (text: string) => simpleYaml(text.split('\n'));

describe('front matter of plain fields', () => {
  it.each([
    'title: Restart the proxy',
    'weight: 199\nlast_reviewed_on: 2026-05-11\nreview_in: 6 months',
    'title: "Disk: full"\nowner: \'#team\'',
    'link: https://x.example/a#b\nempty:\ntitle: A, b [c] {d} & e',
    "title: it's full\nTeam: A\n\n# a comment\nslack: b",
  ])('reads as YAML does: %j', text => {
    const fields = Object.entries(parse(text)).flatMap(([key, value]) =>
      value === null ? [] : [[key.toLowerCase(), String(value)]],
    );
    expect([...(read(text) ?? [])]).toEqual(fields);
    expect(fields).not.toEqual([]);
  });

  it.each([
    'title: "a\\tb"',
    'title: |\n  a',
    'tags:\n  - a',
    'tags: [a]',
    'a: &x b',
    'a: true',
    'a: Null',
    'a: b # c',
    'a: b: c',
    'a: 1.0',
    'a: 007',
    'a: b\n  c',
    'a: b\na: c',
    'title: <%= x %>',
    'not yaml',
    'a:b',
  ])('is left to the YAML parser: %j', text => {
    expect(read(text)).toBeUndefined();
  });
});
