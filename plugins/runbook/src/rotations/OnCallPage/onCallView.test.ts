import { isNarrowed, onCallViewOf, withOnCallView } from './onCallView';

describe('what the page about who is on call shows', () => {
  it('is in its address, and leaves the rest of it alone', () => {
    const view = {
      text: 'rates',
      owner: 'group:default/pricing',
      mine: true,
      gaps: true,
    };
    const search = withOnCallView('x=1', view);
    expect(onCallViewOf(search)).toEqual(view);
    expect(withOnCallView(search, { text: '', mine: false, gaps: false })).toBe(
      'x=1',
    );
  });

  it('leaves out what makes no sense', () => {
    const view = onCallViewOf('owner=pricing&mine=perhaps&gaps=1');
    expect(view).toEqual({ text: '', mine: false, gaps: false });
    expect(isNarrowed(view)).toBe(false);
  });
});
