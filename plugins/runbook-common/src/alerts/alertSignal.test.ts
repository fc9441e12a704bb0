import { alertSignalKey } from './alertSignal';

it('is the same for a reference in any case, and known from the back end to the browser', () => {
  // Of FNV-1a's authors: http://www.isthe.com/chongo/tech/comp/fnv/
  expect(alertSignalKey('')).toBe('811c9dc5');
  expect(alertSignalKey('foobar')).toBe('bf9cf968');
  expect(alertSignalKey('Component:Default/A')).toBe(
    alertSignalKey('component:default/a'),
  );
});
