import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { isService } from 'backstage-plugin-runbook-common';
import { BannerOf } from './BannerOf';
import { useIsBannerShown } from './shownBanners';

/** The banner above all tabs of an entity page; not where a tab shows it itself. */
export function OuterIncidentBanner() {
  const { entity } = useEntity();
  const isShown = useIsBannerShown();
  return isService(entity) && !isShown ? (
    <BannerOf entityRef={stringifyEntityRef(entity)} />
  ) : null;
}
