import { NumberedSlugs, slug } from './slugger';

describe('the slug of a heading', () => {
  it.each([
    ['Service summary', 'service-summary'],
    ['Grafana & Prometheus', 'grafana--prometheus'],
    ['🤖 Using agents', '-using-agents'],
    ['What is `foo_bar`?', 'what-is-foo_bar'],
    ['Größe – Übersicht', 'größe--übersicht'],
    ['障害 対応', '障害-対応'],
    ['1. Deploy v2.0', '1-deploy-v20'],
    ['C++ / Go', 'c--go'],
  ])("of %j is GitHub's", (title, expected) => {
    expect(slug(title)).toBe(expected);
  });

  it('is numbered where it repeats, past numbers that are taken', () => {
    const slugs = new NumberedSlugs();
    expect(['a', 'a', 'a-1', 'a', 'b'].map(title => slugs.next(title))).toEqual(
      ['a', 'a-1', 'a-1-1', 'a-2', 'b'],
    );
  });
});
