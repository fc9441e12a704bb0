import { Entity } from '@backstage/catalog-model';
import { entityLocation } from './entityLocation';

function located(managedBy?: string, source?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'parcel-api',
      annotations: {
        ...(managedBy && { 'backstage.io/managed-by-location': managedBy }),
        ...(source && { 'backstage.io/source-location': source }),
      },
    },
  };
}

const CATALOG_URL =
  'https://github.com/acme/parcels/blob/main/catalog-info.yaml';
const SOURCE_URL = 'https://github.com/acme/parcels/tree/main/';

describe('entityLocation', () => {
  it('is where the catalog read the entity', () => {
    expect(entityLocation(located(`url:${CATALOG_URL}`))).toEqual({
      type: 'url',
      url: CATALOG_URL,
    });
    expect(
      entityLocation(located('file:/srv/parcels/catalog-info.yaml')),
    ).toEqual({ type: 'file', path: '/srv/parcels/catalog-info.yaml' });
  });

  it('knows where a file on disk is seen on the web', () => {
    expect(
      entityLocation(
        located('file:/srv/parcels/catalog-info.yaml', `url:${SOURCE_URL}`),
      ),
    ).toEqual({
      type: 'file',
      path: '/srv/parcels/catalog-info.yaml',
      webUrl: SOURCE_URL,
    });
  });

  it('is the source location where a provider made the entity', () => {
    expect(entityLocation(located('ldap:people', `url:${SOURCE_URL}`))).toEqual(
      { type: 'url', url: SOURCE_URL },
    );
  });

  it('is never a folder of the host that an author names', () => {
    expect(
      entityLocation(located('ldap:people', 'file:/etc/')),
    ).toBeUndefined();
  });

  it.each([
    undefined,
    'nonsense',
    'url:ftp://host/catalog-info.yaml',
    'file:x',
  ])('is unknown for %s', managedBy => {
    expect(entityLocation(located(managedBy))).toBeUndefined();
  });
});
