import { UnaskedSenders } from './UnaskedSenders';

const MINUTE = 60_000;

function start(asked: string[]) {
  const clock = { now: 0 };
  const told: unknown[] = [];
  const senders = new UnaskedSenders({
    asked,
    logger: { warn: (_, fields) => told.push(fields) },
    now: () => clock.now,
  });
  return {
    clock,
    heard: (...tellers: string[]) => {
      senders.heard(tellers);
      return told.splice(0);
    },
  };
}

describe('Alertmanagers that post and are not asked', () => {
  it('are told to the log with their address, once an hour each', () => {
    const { clock, heard } = start(['eu', 'us']);
    const asia = { externalURL: 'https://am/asia', asked: 'eu, us' };
    expect(heard('https://am/asia')).toEqual([asia]);
    clock.now += 59 * MINUTE;
    expect(heard('https://am/asia')).toEqual([]);
    expect(heard('')).toEqual([{ ...asia, externalURL: '' }]);
    clock.now += MINUTE;
    expect(heard('https://am/asia')).toEqual([asia]);
  });

  it('are not those that are asked', () => {
    expect(start(['eu', 'us']).heard('eu', 'us')).toEqual([]);
  });

  it('are nothing to tell of where none is asked', () => {
    expect(start([]).heard('https://am/asia')).toEqual([]);
  });

  it('fill the log no more than twenty times an hour, whatever they call themselves', () => {
    const { clock, heard } = start(['eu']);
    const many = Array.from(
      { length: 100 },
      (_, index) => `https://am/${index}`,
    );
    expect(heard(...many)).toHaveLength(20);
    clock.now += 60 * MINUTE;
    expect(heard('https://am/99')).toHaveLength(1);
  });
});
