import { OverrideData } from 'backstage-plugin-runbook-common';
import { StoredRotation } from '../store';
import {
  ADA,
  cover,
  GRACE,
  LINUS,
  PRIMARY,
  remove,
  storedRotation,
} from './__testUtils__/storedRotation';
import { noticesOfOverride } from './noticesOfOverride';
import { toNotifiedRotation } from './NotifiedRotation';

const NOW = Date.parse('2026-01-06T12:00:00Z');

function told(
  rotation: StoredRotation,
  override: OverrideData,
  write: { because?: 'laid' | 'taken-back'; by?: string; now?: number } = {},
): string[] {
  return noticesOfOverride(toNotifiedRotation(rotation, []), override, {
    because: 'laid',
    by: GRACE,
    now: NOW,
    ...write,
  }).map(({ payload }) => {
    if (payload.kind !== 'override') {
      return payload.kind;
    }
    const time = (at: number) => new Date(at).toISOString().slice(5, 16);
    const { to, puts, layer, start, end, more, others } = payload;
    const rest = [more ? `+${more}` : '', ...others].filter(Boolean).join(' ');
    return `${to} ${puts} ${layer} ${time(start)} ${time(end)} ${rest}`.trim();
  });
}

describe('of an override', () => {
  // Ada is on call until Monday 12 January, 09:00, then Linus.
  const linusCovers = cover(
    LINUS,
    '2026-01-07T10:00:00Z',
    '2026-01-07T12:00:00Z',
  );

  it('who is put off and who is put on call are told, and by whom', () => {
    expect(told(storedRotation(), linusCovers)).toEqual([
      `${ADA} off primary 01-07T10:00 01-07T12:00 ${LINUS}`,
      `${LINUS} on primary 01-07T10:00 01-07T12:00`,
    ]);
  });

  it('its author is not told', () => {
    expect(told(storedRotation(), linusCovers, { by: LINUS })).toEqual([
      `${ADA} off primary 01-07T10:00 01-07T12:00 ${LINUS}`,
    ]);
    expect(told(storedRotation(), linusCovers, { by: ADA })).toEqual([
      `${LINUS} on primary 01-07T10:00 01-07T12:00`,
    ]);
  });

  it('the same people are told when it is taken back', () => {
    expect(
      told(storedRotation(), linusCovers, { because: 'taken-back' }),
    ).toEqual([
      `${LINUS} off primary 01-07T10:00 01-07T12:00 ${ADA}`,
      `${ADA} on primary 01-07T10:00 01-07T12:00`,
    ]);
  });

  it('nothing of what lies in the past is told', () => {
    const now = Date.parse('2026-01-07T11:00:00Z');
    expect(told(storedRotation(), linusCovers, { now })).toEqual([
      `${ADA} off primary 01-07T11:00 01-07T12:00 ${LINUS}`,
      `${LINUS} on primary 01-07T11:00 01-07T12:00`,
    ]);
    const past = Date.parse('2026-01-07T12:00:00Z');
    expect(told(storedRotation(), linusCovers, { now: past })).toEqual([]);
  });

  it('a gap that it tears is told to who leaves it', () => {
    const off = remove(ADA, '2026-01-07T10:00:00Z', '2026-01-07T12:00:00Z');
    expect(told(storedRotation(), off)).toEqual([
      `${ADA} off primary 01-07T10:00 01-07T12:00`,
    ]);
  });

  it('over handoffs each person is told of their own time', () => {
    const graceCovers = cover(
      GRACE,
      '2026-01-11T09:00:00Z',
      '2026-01-13T09:00:00Z',
    );
    expect(
      told(storedRotation(), graceCovers, { by: 'user:default/x' }),
    ).toEqual([
      `${ADA} off primary 01-11T09:00 01-12T09:00 ${GRACE}`,
      `${LINUS} off primary 01-12T09:00 01-13T09:00 ${GRACE}`,
      `${GRACE} on primary 01-11T09:00 01-12T09:00 +1`,
    ]);
  });

  it('who is on call by an earlier override counts as well', () => {
    const earlier = cover(
      GRACE,
      '2026-01-07T10:00:00Z',
      '2026-01-07T12:00:00Z',
      { id: 'o0', createdAt: '2025-12-31T00:00:00Z' },
    );
    const rotation = storedRotation({}, { overrides: [earlier, linusCovers] });
    expect(told(rotation, linusCovers, { by: 'user:default/x' })).toEqual([
      `${GRACE} off primary 01-07T10:00 01-07T12:00 ${LINUS}`,
      `${LINUS} on primary 01-07T10:00 01-07T12:00`,
    ]);
  });

  it('one whose time does not change is not told', () => {
    const adaCovers = cover(
      ADA,
      '2026-01-07T10:00:00Z',
      '2026-01-07T12:00:00Z',
    );
    expect(told(storedRotation(), adaCovers)).toEqual([]);
  });

  it('only the layer that it is laid on counts', () => {
    const rotation = storedRotation({
      layers: [
        PRIMARY,
        { ...PRIMARY, name: 'secondary', participants: [{ users: [GRACE] }] },
      ],
    });
    expect(
      told(rotation, { ...linusCovers, layer: 'secondary' }, { by: ADA }),
    ).toEqual([
      `${GRACE} off secondary 01-07T10:00 01-07T12:00 ${LINUS}`,
      `${LINUS} on secondary 01-07T10:00 01-07T12:00`,
    ]);
  });
});
