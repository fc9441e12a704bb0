import { CoverageCheck } from 'backstage-plugin-runbook-common';
import {
  alert,
  documentOf,
  documents,
  healthy,
  NOW,
  rules,
  said,
  stateOf,
  written,
} from '../__testUtils__/facts';
import { ServiceFacts } from '../facts';
import { checksOf } from './checksOf';

const HOUR = 3_600_000;

const EDIT = 'https://git.example/edit/docs/runbook.md';

describe('a check', () => {
  it.each<[CoverageCheck, string, Partial<ServiceFacts>, object]>([
    [
      'owner',
      'nobody is named',
      { owner: undefined, ownerKnown: false },
      { reason: 'owner-missing', count: 0, facts: [] },
    ],
    [
      'owner',
      'the catalog has no such group',
      { ownerKnown: false },
      {
        reason: 'owner-unknown',
        facts: [
          {
            name: 'group:default/parcels',
            url: 'https://git.example/edit/catalog-info.yaml',
          },
        ],
      },
    ],
    ['tier', 'none is named', { tier: undefined }, { reason: 'tier-missing' }],
    [
      'tier',
      'it is none of the five',
      {
        tier: undefined,
        invalidTiers: [{ field: 'runbook/tier', message: 'No tier' }],
      },
      {
        reason: 'tier-invalid',
        facts: [{ name: 'runbook/tier', detail: 'No tier' }],
      },
    ],
    [
      'runbook',
      'none was found',
      stateOf({ state: 'missing' }),
      { reason: 'runbook-missing' },
    ],
    [
      'runbook',
      'it could never be read',
      stateOf({ state: 'failed', failure: 'The host says 403' }),
      {
        reason: 'runbook-failed',
        facts: [{ name: 'Parcel API', detail: 'The host says 403' }],
      },
    ],
    [
      'reviewed',
      'a review was due before today',
      documents(
        documentOf(
          '---\nlast_reviewed_on: 2025-01-05\nreview_in: 6 months\n---\n# Old',
        ),
        documentOf(
          '---\nlast_reviewed_on: 2024-01-05\nreview_in: 6 months\n---\n# Older',
          { path: 'older.md' },
        ),
      ),
      {
        reason: 'review-overdue',
        count: 2,
        facts: [
          { name: 'older.md', day: '2024-07-05', url: EDIT },
          { name: 'docs/runbook.md', day: '2025-07-05', url: EDIT },
        ],
      },
    ],
    [
      'reviewed',
      'a procedure of the portal was due yesterday',
      documents(
        documentOf(),
        documentOf('# Roll back', { path: 'Roll back', written }),
      ),
      {
        reason: 'review-overdue',
        facts: [
          { name: 'Roll back', day: '2026-03-01', procedure: 'roll-back' },
        ],
      },
    ],
    [
      'reviewed',
      'no document says when it was',
      documents(documentOf('# Parcel API')),
      { reason: 'review-undated', facts: [{ name: 'docs/runbook.md' }] },
    ],
    [
      'first-responses',
      'rules are not described, the worst first',
      rules(
        alert('Slow', { severity: 'SEV3' }),
        alert('Down', { severity: 'SEV1' }),
      ),
      {
        reason: 'alerts-unanswered',
        count: 2,
        facts: [
          { name: 'Down', url: 'https://git.example/view/rules.yaml#L3' },
          { name: 'Slow' },
        ],
      },
    ],
    [
      'first-responses',
      'a description says only what the alert means',
      rules(alert('Down', said({ meaning: 'It is down' }))),
      { facts: [{ name: 'Down', fragment: 'parcelsdown' }] },
    ],
    [
      'links',
      'the link of a rule leads nowhere',
      rules(alert('Down', { link: { state: 'dangling', wanted: 'x' } })),
      {
        reason: 'links-dangling',
        facts: [{ name: 'Down', detail: 'https://wiki.example/parcels' }],
      },
    ],
    [
      'links',
      'a link in the runbook leads to no heading',
      documents(documentOf('# Parcel API\n\nSee [there](#nowhere).')),
      {
        reason: 'links-dangling',
        facts: [
          {
            name: 'docs/runbook.md',
            url: 'https://git.example/view/docs/runbook.md#L3',
          },
        ],
      },
    ],
    [
      'rotation-gaps',
      'nobody takes turns',
      { rotation: { state: 'none' } },
      { reason: 'rotation-missing' },
    ],
    [
      'rotation-gaps',
      'nobody is on call in an hour ahead',
      {
        rotation: {
          state: 'found',
          id: 'parcels',
          title: 'Parcels',
          gaps: [{ start: NOW + HOUR, end: NOW + 2 * HOUR }],
          participants: [],
        },
      },
      {
        reason: 'rotation-gap',
        rotation: 'parcels',
        facts: [
          {
            name: 'Parcels',
            from: '2026-03-02T04:00:00.000Z',
            until: '2026-03-02T05:00:00.000Z',
          },
        ],
      },
    ],
    [
      'participants',
      'one person is always on call',
      {
        rotation: {
          state: 'found',
          id: 'parcels',
          title: 'Parcels',
          gaps: [],
          participants: ['user:default/ines'],
        },
      },
      {
        reason: 'single-participant',
        rotation: 'parcels',
        facts: [{ name: 'user:default/ines' }],
      },
    ],
    [
      'incident-guide',
      'the runbook has none',
      documents(documentOf('# Parcel API')),
      { reason: 'guide-missing', facts: [{ url: EDIT }] },
    ],
    [
      'postmortems',
      'one is overdue',
      {
        postmortems: {
          owed: 2,
          unpublished: [
            { incident: 'inc-2', due: NOW + HOUR },
            { incident: 'inc-1', due: NOW - HOUR },
          ],
        },
      },
      {
        reason: 'postmortem-overdue',
        count: 1,
        facts: [{ name: 'inc-1', from: '2026-03-02T02:00:00.000Z' }],
      },
    ],
  ])('%s fails where %s', (check, _, facts, failure) => {
    expect(
      checksOf(healthy(facts)).find(result => result.check === check),
    ).toMatchObject({ outcome: 'failed', failure });
  });
});
