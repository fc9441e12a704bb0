import { MAX_LOOKED_ROTATIONS } from 'backstage-plugin-runbook-common';
import { onCallAt } from 'oncall-rotation';
import { RotationAnswers } from '../answers';
import { around } from '../ranges';
import { ListOptions, RotationStore, StoredRotation } from '../store';

/** Rotations that are resolved at a time to find those with a gap. */
const BATCH = 200;

/** A page of rotations, and the last one that was looked at if there are more. */
export interface RotationPage {
  page: StoredRotation[];
  goesOnAfter?: StoredRotation;
}

/**
 * A page of a list. Whether somebody is on call is known only by resolving a
 * rotation, so of those with a gap a page can be short though there are more.
 */
export async function pageOf(
  parts: { store: RotationStore; answers: RotationAnswers },
  asked: ListOptions & { at: number; gapsOnly: boolean },
): Promise<RotationPage> {
  const { at, gapsOnly, ...options } = asked;
  return gapsOnly
    ? pageOfGaps(parts, options, at)
    : plainPage(parts.store, options, at);
}

async function plainPage(
  store: RotationStore,
  options: ListOptions,
  at: number,
): Promise<RotationPage> {
  const { limit } = options;
  const range = around(at);
  const found = await store.list({ ...options, limit: limit + 1, range });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return { page, ...(found.length > limit && last && { goesOnAfter: last }) };
}

async function pageOfGaps(
  { store, answers }: { store: RotationStore; answers: RotationAnswers },
  options: ListOptions,
  at: number,
): Promise<RotationPage> {
  const page: StoredRotation[] = [];
  let { after } = options;
  let looked = 0;
  for (;;) {
    const found: StoredRotation[] = await store.list({
      ...options,
      ...(after !== undefined && { after }),
      limit: BATCH,
      range: around(at),
    });
    for (const one of await answers.resolve(found, around(at))) {
      looked += 1;
      if (onCallAt(one.rotation, at).state === 'gap') {
        page.push(one.stored);
      }
      if (page.length === options.limit || looked === MAX_LOOKED_ROTATIONS) {
        return { page, goesOnAfter: one.stored };
      }
    }
    const last = found.at(-1);
    if (!last || found.length < BATCH) {
      return { page };
    }
    after = options.byOwner ? last : last.id;
  }
}
