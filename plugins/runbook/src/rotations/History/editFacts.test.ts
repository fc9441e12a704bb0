import {
  ada,
  grace,
  linus,
  parcelRotation,
  weekly,
} from '../../__testUtils__/parcelRotation';
import { editFacts } from './editFacts';

function snapshot(...args: Parameters<typeof parcelRotation>) {
  const { title, owner, versions } = parcelRotation(...args);
  return { title, owner, version: versions[0] };
}

const before = snapshot({}, [weekly('primary', [ada, linus])]);

describe('editFacts', () => {
  it('tells whose place changed in which layer', () => {
    expect(
      editFacts(before, snapshot({}, [weekly('primary', [ada, grace])])),
    ).toEqual([
      {
        kind: 'participants',
        layer: 'primary',
        before: [[ada], [linus]],
        after: [[ada], [grace]],
      },
    ]);
  });

  it('tells layers that came, went or turn otherwise', () => {
    expect(
      editFacts(
        snapshot({}, [weekly('primary', [ada]), weekly('backup', [ada])]),
        snapshot({}, [
          weekly('primary', [ada], { turn: { unit: 'day', length: 1 } }),
          weekly('secondary', [ada]),
        ]),
      ),
    ).toEqual([
      { kind: 'layerRemoved', layer: 'backup' },
      { kind: 'layerChanged', layer: 'primary' },
      { kind: 'layerAdded', layer: 'secondary' },
    ]);
  });

  it('does not take a moved start index for a change of the layer', () => {
    expect(
      editFacts(
        before,
        snapshot({}, [weekly('primary', [ada, linus], { startIndex: 1 })]),
      ),
    ).toEqual([]);
  });

  it('tells nothing of layers where only the title changed', () => {
    expect(
      editFacts(before, { title: 'Parcels, all day', owner: before.owner }),
    ).toEqual([
      {
        kind: 'title',
        before: 'Parcels on call',
        after: 'Parcels, all day',
      },
    ]);
  });

  it('makes nothing of what it does not know', () => {
    expect(editFacts('x', undefined)).toEqual([]);
  });
});
