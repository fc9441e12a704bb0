import { FiringCount } from 'backstage-plugin-runbook-common';

/** How many alerts fire of which somebody is notified, and how many are silenced. */
export function countFiring(counts: readonly FiringCount[]): {
  loud: number;
  silenced: number;
} {
  const sum = (of: (count: FiringCount) => number) =>
    counts.reduce((total, count) => total + of(count), 0);
  const silenced = sum(count => count.silenced ?? 0);
  return { loud: sum(({ alerts }) => alerts) - silenced, silenced };
}
