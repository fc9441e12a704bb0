import { LineCounter } from './lineCounter';

describe('the breaks before an offset', () => {
  it('are counted over offsets that grow or stay', () => {
    const breaks = new LineCounter('a\n\nb\nc');
    expect([0, 1, 2, 2, 3, 5, 6].map(at => breaks.before(at))).toEqual([
      0, 0, 1, 1, 2, 3, 3,
    ]);
  });

  it('are searched for once, however far the next one is', () => {
    let searches = 0;
    const text = Object.assign(Object('word '.repeat(1000)), {
      indexOf: () => {
        searches += 1;
        return -1;
      },
    });
    const breaks = new LineCounter(text);
    for (let at = 0; at < 5000; at += 1) {
      breaks.before(at);
    }
    expect(searches).toBe(1);
  });
});
