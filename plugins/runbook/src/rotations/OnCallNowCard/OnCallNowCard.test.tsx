import { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { RotationOnCall } from 'backstage-plugin-runbook-common';
import { screen } from '@testing-library/react';
import { parcelApi } from '../../__testUtils__/parcelApi';
import { renderWithRotations } from '../../__testUtils__/renderWithRotations';
import { at, on, rotation } from '../../__testUtils__/rotationOnCall';
import { OnCallNowCard } from './OnCallNowCard';

const group: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'shipping' },
  spec: { type: 'team', children: [] },
};
function renderCard(rotations: RotationOnCall[], entity: Entity = parcelApi) {
  return renderWithRotations(
    <EntityProvider entity={entity}>
      <OnCallNowCard />
    </EntityProvider>,
    { getOnCall: async () => ({ at, rotations }) },
  );
}

describe('the card On call now', () => {
  it('tells the person, how to reach them, and that nobody is next', async () => {
    await renderCard([rotation([on('user:default/ada')])]);
    expect(
      await screen.findByRole('link', { name: 'Ada Lovelace' }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', {
        name: 'ada@example.com: contact Ada Lovelace',
      }),
    ).toHaveAttribute('href', 'mailto:ada@example.com');
    expect(screen.getByText(/Then nobody, from/)).toBeVisible();
  });

  it('is loud about a gap, and not about nobody on purpose', async () => {
    await renderCard([
      rotation([
        { layer: 'primary', state: 'gap', people: [] },
        { layer: 'backup', state: 'off', people: [] },
      ]),
    ]);
    expect(await screen.findByText(/Nobody is on call/)).toBeVisible();
    expect(screen.getByText('Nobody, as planned')).toBeVisible();
  });

  it('keeps somebody visible who left the catalog', async () => {
    await renderCard([rotation([on('user:default/gone')])]);
    expect(await screen.findByText('not in the catalog')).toBeVisible();
  });

  it('shows all rotations of a group, each by its title', async () => {
    await renderCard(
      [rotation([on('user:default/ada')]), rotation([], 'Customs')],
      group,
    );
    expect(
      await screen.findByRole('heading', { name: 'Customs' }),
    ).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Shipping' })).toBeVisible();
  });

  it('says so where there is no rotation', async () => {
    await renderCard([], group);
    expect(
      await screen.findByText('shipping has no rotation yet.'),
    ).toBeVisible();
  });
});
