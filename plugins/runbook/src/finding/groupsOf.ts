import { FoundProcedure } from 'backstage-plugin-runbook-common';
import { Found } from './useFound';
import { RecentProcedure } from './useRecent';

/** A line of the palette. */
export type PaletteItem = RecentProcedure &
  Partial<Pick<FoundProcedure, 'when' | 'alerts' | 'words'>>;

/** Lines under one heading; `found` needs none. */
export interface PaletteGroup {
  kind: 'here' | 'elsewhere' | 'recent' | 'found';
  items: PaletteItem[];
}

/** What the palette shows, in the order in which arrow keys go through it. */
export function groupsOf(
  found: Found | undefined,
  near: string | undefined,
  recent: readonly RecentProcedure[],
): PaletteGroup[] {
  const procedures = found?.procedures ?? [];
  const isHere = (item: PaletteItem) => item.entityRef === near;
  const known = new Set(procedures.map(keyOf));
  const groups: PaletteGroup[] = [
    { kind: 'here', items: procedures.filter(isHere) },
    {
      kind: near ? 'elsewhere' : 'found',
      items: procedures.filter(item => !isHere(item)),
    },
    {
      kind: 'recent',
      items:
        found?.query === ''
          ? recent.filter(item => !known.has(keyOf(item)))
          : [],
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** Names a line. */
export function keyOf(item: Pick<PaletteItem, 'entityRef' | 'fragment'>) {
  return `${item.entityRef}#${item.fragment}`;
}
