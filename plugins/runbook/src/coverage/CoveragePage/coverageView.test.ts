import { CoverageView, coverageViewOf, withCoverageView } from './coverageView';

describe('what the page about coverage shows', () => {
  it('is in its address, and leaves the rest of it alone', () => {
    const view: CoverageView = {
      owner: 'group:default/parcels',
      tier: 'none',
      failing: 'first-responses',
      text: 'rates',
      sort: 'name',
    };
    const search = withCoverageView('x=1', view);
    expect(coverageViewOf(search)).toEqual(view);
    expect(withCoverageView(search, { text: '', sort: 'score' })).toBe('x=1');
  });

  it('leaves out what makes no sense', () => {
    expect(
      coverageViewOf('owner=parcels&tier=9&failing=luck&sort=colour'),
    ).toEqual({ text: '', sort: 'score' });
  });
});
