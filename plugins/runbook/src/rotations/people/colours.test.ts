import { huesOf } from './colours';

const people = ['user:default/ada', 'user:default/linus', 'user:default/grace'];

describe('huesOf', () => {
  it('gives twelve people twelve hues', () => {
    const twelve = Array.from({ length: 12 }, (_, i) => `user:default/u${i}`);
    expect(new Set(huesOf(twelve).values()).size).toBe(12);
  });

  it('keeps three people far apart on the colour circle', () => {
    const hues = [...huesOf(people).values()];
    for (const [i, a] of hues.entries()) {
      for (const b of hues.slice(i + 1)) {
        const distance = Math.abs(a - b);
        expect(Math.min(distance, 360 - distance)).toBeGreaterThanOrEqual(60);
      }
    }
  });

  it('does not depend on the order of people', () => {
    expect([...huesOf([...people].reverse())].sort()).toEqual(
      [...huesOf(people)].sort(),
    );
  });

  it('gives each of more people than hues one', () => {
    const many = Array.from({ length: 30 }, (_, i) => `user:default/u${i}`);
    expect(huesOf(many).size).toBe(30);
  });
});
