import { RotationLayer } from 'backstage-plugin-runbook-common';
import {
  ADA,
  ALAN,
  GRACE,
  LINUS,
  shippingForm,
  weekly,
} from '../../../__testUtils__/rotationForm';
import { mergeForms } from './mergeForms';
import { RotationForm } from './RotationForm';
import { toDefinition } from './toDefinition';

const people = (...users: string[]) => ({
  participants: users.map(user => ({ users: [user] })),
});
const secondary = weekly({ name: 'secondary' });
const base = shippingForm([weekly(), secondary]);

/** The form of the rotation as somebody made it of `base`. */
function made(
  layers: RotationLayer[],
  parts: Partial<RotationForm> = {},
): RotationForm {
  return { ...shippingForm(layers), ...parts };
}

function merge(mine: RotationForm, theirs: RotationForm) {
  const { form, clashes } = mergeForms({ base, mine, theirs });
  return { ...form, definition: toDefinition(form), clashes };
}

describe('my changes on top of theirs', () => {
  it('undo nothing that only they changed', () => {
    const merged = merge(
      made([weekly(people(ADA, LINUS, GRACE, ALAN)), secondary]),
      made([weekly({ start: '2026-01-05T10:00' }), secondary], {
        title: 'Ship',
      }),
    );
    expect(merged.title).toBe('Ship');
    expect(merged.definition.layers).toEqual([
      weekly({
        ...people(ADA, LINUS, GRACE, ALAN),
        start: '2026-01-05T10:00',
      }),
      secondary,
    ]);
    expect(merged.clashes).toEqual([]);
  });

  it('stand where both changed the same, and it is told', () => {
    const merged = merge(
      made([weekly(people(ADA, ALAN)), secondary], { title: 'Mine' }),
      made([weekly(people(GRACE)), secondary], { title: 'Theirs' }),
    );
    expect(merged.title).toBe('Mine');
    expect(merged.definition.layers[0]).toEqual(weekly(people(ADA, ALAN)));
    expect(merged.clashes).toEqual([
      { part: 'title' },
      { layer: 'primary', part: 'people' },
    ]);
  });

  it('are no clash where both changed it alike', () => {
    const same = made([weekly(people(ADA)), secondary]);
    expect(merge(same, same).clashes).toEqual([]);
  });

  it('reach a layer that I renamed', () => {
    const renamed = made([weekly({ name: 'first' }), secondary]);
    const mine = {
      ...renamed,
      layers: renamed.layers.map((layer, index) =>
        index === 0 ? { ...layer, was: 'primary' } : layer,
      ),
    };
    const merged = merge(mine, made([weekly(people(GRACE)), secondary]));
    expect(merged.definition.layers[0]).toEqual(
      weekly({ name: 'first', ...people(GRACE) }),
    );
  });
});

describe('a layer', () => {
  const backup = weekly({ name: 'backup' });

  it('that they added is there', () => {
    const merged = merge(
      made([weekly(people(ADA)), secondary]),
      made([weekly(), secondary, backup]),
    );
    expect(merged.layers.map(({ name }) => name)).toEqual([
      'primary',
      'secondary',
      'backup',
    ]);
  });

  it('that they removed is gone, if I did nothing to it', () => {
    const merged = merge(
      made([weekly(people(ADA)), secondary]),
      made([weekly()]),
    );
    expect(merged.layers.map(({ name }) => name)).toEqual(['primary']);
    expect(merged.clashes).toEqual([]);
  });

  it('that they removed while I worked on it stays, and it is told', () => {
    const merged = merge(
      made([weekly(), weekly({ name: 'secondary', ...people(ADA) })]),
      made([weekly()]),
    );
    expect(merged.layers.map(({ name }) => name)).toEqual([
      'primary',
      'secondary',
    ]);
    expect(merged.clashes).toEqual([{ layer: 'secondary', part: 'removed' }]);
  });

  it('that I removed while they worked on it stays removed, and it is told', () => {
    const merged = merge(
      made([weekly()]),
      made([weekly(), weekly({ name: 'secondary', ...people(ADA) })]),
    );
    expect(merged.layers.map(({ name }) => name)).toEqual(['primary']);
    expect(merged.clashes).toEqual([{ layer: 'secondary', part: 'removed' }]);
  });

  it('is where they put it, unless I moved one', () => {
    const theirs = made([secondary, weekly()]);
    const names = (form: RotationForm) => form.layers.map(({ name }) => name);
    expect(
      names(merge(made([weekly(people(ADA)), secondary]), theirs)),
    ).toEqual(['secondary', 'primary']);
    expect(
      names(
        merge(
          made([secondary, weekly()]),
          made([weekly(people(ADA)), secondary]),
        ),
      ),
    ).toEqual(['secondary', 'primary']);
  });
});
