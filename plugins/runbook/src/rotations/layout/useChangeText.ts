import { parseEntityRef } from '@backstage/catalog-model';
import { OverrideData, SwapData } from 'backstage-plugin-runbook-common';
import { useMemo } from 'react';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';

/** Tells overrides and swaps in a few words. */
export function useChangeText() {
  const { t } = useRunbookTranslation();
  const { personOf } = useRotationContext();
  return useMemo(() => {
    const name = (ref: string) => personOf(ref).displayName;
    return {
      override: (override: OverrideData): string => {
        const by = nameOfPrincipal(override.createdBy, name);
        switch (override.kind) {
          case 'cover':
            return t('rotation.change.cover', {
              user: name(override.user),
              by,
            });
          case 'replace':
            return t('rotation.change.replace', {
              user: name(override.user),
              instead: name(override.by),
              by,
            });
          case 'remove':
            return t('rotation.change.remove', {
              user: name(override.user),
              by,
            });
          default:
            return t('rotation.change.add', { user: name(override.user), by });
        }
      },
      swap: (swap: SwapData): string =>
        swap.state.kind === 'taken'
          ? t('rotation.change.swapTaken', {
              user: name(swap.user),
              by: name(swap.state.by),
            })
          : t('rotation.change.swapAsked', { user: name(swap.user) }),
    };
  }, [t, personOf]);
}

/** The name of whoever made a change: a person, or a service's own name. */
export function nameOfPrincipal(
  principal: string,
  nameOfUser: (ref: string) => string,
): string {
  return principal.startsWith('user:') && isEntityRef(principal)
    ? nameOfUser(principal)
    : principal;
}

function isEntityRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}
