import { readListing, readSilences, silencesOf } from './readListing';

/** As Alertmanager 0.25 answers. */
const entry = (more: object = {}) => ({
  annotations: { summary: 'Down' },
  endsAt: '2026-03-01T12:09:00.000Z',
  fingerprint: 'f1',
  receivers: [{ name: 'portal' }],
  startsAt: '2026-03-01T12:00:00.000Z',
  status: { inhibitedBy: [], silencedBy: [], state: 'active' },
  updatedAt: '2026-03-01T12:05:00.000Z',
  generatorURL: 'https://prometheus.example/graph',
  labels: { alertname: 'ParcelApiDown' },
  ...more,
});

describe('readListing', () => {
  it('reads what fires; the time at which it would end is no end', () => {
    const { alerts, refused } = readListing([entry()], new Map());
    expect(refused).toBe(0);
    expect([...alerts]).toEqual([
      [
        'f1',
        {
          alert: {
            fingerprint: 'f1',
            name: 'ParcelApiDown',
            state: 'firing',
            startsAt: new Date('2026-03-01T12:00:00Z'),
            endsAt: undefined,
            labels: { alertname: 'ParcelApiDown' },
            annotations: { summary: 'Down' },
            generatorUrl: 'https://prometheus.example/graph',
          },
          suppression: undefined,
        },
      ],
    ]);
  });

  it('tells who silenced one, and what inhibits it', () => {
    const quiet = entry({
      status: {
        state: 'suppressed',
        silencedBy: ['s2', 's1'],
        inhibitedBy: ['x'],
      },
    });
    expect([...silencesOf([quiet, entry()])]).toEqual(['s2', 's1']);
    const silences = readSilences([
      { id: 's1', createdBy: 'ines', comment: 'Known', endsAt: 'then' },
      { id: 7 },
    ]);
    expect(
      readListing([quiet], silences).alerts.get('f1')?.suppression,
    ).toEqual({
      silences: [
        { id: 's1', createdBy: 'ines', comment: 'Known', endsAt: 'then' },
        { id: 's2' },
      ],
      inhibited: true,
    });
  });

  it('is there without making sense: counted, and no reason to end it', () => {
    const listing = readListing(
      [entry({ labels: {} }), 'x', entry({ fingerprint: 'f2', status: 7 })],
      new Map(),
    );
    expect(listing).toMatchObject({ refused: 2 });
    expect(listing.reason).toContain('labels.alertname');
    expect(listing.alerts.get('f1')).toMatchObject({ alert: undefined });
    expect(listing.alerts.get('f2')?.alert?.name).toBe('ParcelApiDown');
  });
});
