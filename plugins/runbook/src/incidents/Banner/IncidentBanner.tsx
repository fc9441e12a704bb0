import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { isService } from 'backstage-plugin-runbook-common';
import { BannerOf } from './BannerOf';
import { useBannerHere } from './shownBanners';

/** The open incidents of the catalog entity around it, and of what it depends on. */
export function IncidentBanner() {
  const { entity } = useEntity();
  useBannerHere();
  return isService(entity) ? (
    <BannerOf entityRef={stringifyEntityRef(entity)} />
  ) : null;
}
