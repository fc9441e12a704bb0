import { toRotation } from 'backstage-plugin-runbook-common';
import {
  ada,
  cover,
  grace,
  linus,
  parcelRotation,
  weekly,
} from '../../__testUtils__/parcelRotation';
import { lanesOf } from './lanesOf';
import { monthRange } from './months';
import { rowsOf } from './rowsOf';

const march = monthRange('Europe/Berlin', '2026-03');
const iso = (at: number) => new Date(at).toISOString().slice(0, 16);

function rows(...args: Parameters<typeof parcelRotation>) {
  const lanes = lanesOf(toRotation(parcelRotation(...args)), march);
  return rowsOf(lanes, march).map(({ start, end, cells, ...open }) => ({
    from: iso(start),
    to: iso(end),
    users: cells.map(cell => cell?.users.join() || cell?.state),
    ...open,
  }));
}

describe('the month of a weekly rotation', () => {
  it('has a row from handoff to handoff, and whole weeks at its ends', () => {
    expect(rows()).toEqual(
      [
        ['2026-02-23T08:00', '2026-03-02T08:00', linus, grace],
        ['2026-03-02T08:00', '2026-03-09T08:00', grace, ada],
        ['2026-03-09T08:00', '2026-03-16T08:00', ada, linus],
        ['2026-03-16T08:00', '2026-03-23T08:00', linus, grace],
        ['2026-03-23T08:00', '2026-03-30T07:00', grace, ada],
        ['2026-03-30T07:00', '2026-04-06T07:00', ada, linus],
      ].map(([from, to, ...users]) => ({
        from,
        to,
        users,
        isUncovered: false,
        openStart: false,
        openEnd: false,
      })),
    );
  });

  it('is split where an override is laid on one layer', () => {
    const split = rows({
      overrides: [cover('o1', { layer: 'primary', user: grace })],
    }).filter(
      ({ from }) => from.startsWith('2026-03-1') || from < '2026-03-10',
    );
    expect(split.slice(2, 5).map(({ from, users }) => [from, users])).toEqual([
      ['2026-03-09T08:00', [ada, linus]],
      ['2026-03-10T12:00', [grace, linus]],
      ['2026-03-10T16:00', [ada, linus]],
    ]);
  });

  it('is one open row for somebody who is alone', () => {
    const july = monthRange('Europe/Berlin', '2026-07');
    const alone = toRotation(parcelRotation({}, [weekly('primary', [ada])]));
    expect(rowsOf(lanesOf(alone, july), july)).toEqual([
      expect.objectContaining({ openStart: true, openEnd: true }),
    ]);
  });

  it('tells where every layer is off though somebody should be on call', () => {
    const office = weekly('primary', [ada], {
      restrictions: [{ weekdays: ['monday'], start: '09:00', end: '17:00' }],
    });
    const { versions } = parcelRotation({}, [office]);
    const always = versions.map(version => ({
      ...version,
      alwaysCovered: true,
    }));
    expect(
      rows({ versions: always }, [office]).map(({ users, isUncovered }) => [
        users[0],
        isUncovered,
      ]),
    ).toContainEqual(['off', true]);
    expect(rows({}, [office]).some(({ isUncovered }) => isUncovered)).toBe(
      false,
    );
  });

  it('tells a layer without participants as a gap', () => {
    expect(rows({}, [weekly('primary', [])])).toEqual([
      expect.objectContaining({ users: ['gap'] }),
    ]);
  });
});
