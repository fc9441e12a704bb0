import { readTimeLimit } from './timeLimit';

describe('a time limit', () => {
  it.each([
    ['Acknowledge the page within 5 min.', 'within', 5],
    ['Re-post every 10 minutes.', 'every', 10],
    ["If you can't resolve in 30 min, hand over.", 'within', 30],
    ['Within 48h: cause and actions', 'within', 2880],
    ['escalate after 1 hour', 'within', 60],
  ])('is read from "%s"', (text, kind, minutes) => {
    expect(readTimeLimit(text)).toMatchObject({ kind, minutes });
  });

  it.each([
    'monitor for 30 minutes',
    'owed within 5 business days',
    'in the last 10 minutes',
    'Roll back if < 30 min old',
    'in a minute',
    'in 3 regions',
  ])('is not read from "%s"', text => {
    expect(readTimeLimit(text)).toBeUndefined();
  });
});
