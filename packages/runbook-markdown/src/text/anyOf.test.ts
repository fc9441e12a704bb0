import { anyOf } from './anyOf';

describe('any of several patterns', () => {
  const pattern = anyOf(/^a$|^b$/, /c+/);

  it.each([
    ['a', true],
    ['b', true],
    ['xcx', true],
    ['ab', false],
    ['', false],
  ])('on %j: %s', (text, fits) => {
    expect(pattern.test(text)).toBe(fits);
  });
});
