import { useApi } from '@backstage/core-plugin-api';
import { ResponseError, toError } from '@backstage/errors';
import {
  RotationChange,
  RotationDetail,
  RotationUpdate,
} from 'backstage-plugin-runbook-common';
import { useRef, useState } from 'react';
import { RotationApi, rotationApiRef } from '../../../api';
import { newIdempotencyKey } from '../../../api/newIdempotencyKey';
import { differencesOf } from '../form/mergeForms';
import { formOf } from '../form/formOf';
import { latestVersion } from '../form/plannedVersion';
import { RotationForm } from '../form/RotationForm';
import { toDefinition } from '../form/toDefinition';
import { toUpdate } from '../form/toUpdate';

/** Somebody else saved the rotation after it was opened here. */
export interface Conflict {
  theirs: RotationDetail;
  /** What was done since, the latest first; undefined where it cannot be told. */
  changes?: RotationChange[];
}

/** What became of saving. */
export type SaveState =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'failed'; error: Error }
  | { state: 'conflict'; conflict: Conflict };

/** Overrides and swaps count as revisions too; this many may come in between. */
const MOST_TRIES = 3;

/** Saves the form. Calls `onSaved` with what the server made of it. */
export function useSave(onSaved: (saved: RotationDetail) => void) {
  const api = useApi(rotationApiRef);
  const [state, setState] = useState<SaveState>({ state: 'idle' });
  const creation = useRef({ content: '', key: '' });

  const create = (form: RotationForm) => {
    const rotation = { ...toUpdate(form), id: form.id };
    const content = JSON.stringify(rotation);
    if (creation.current.content !== content) {
      creation.current = { content, key: newIdempotencyKey() };
    }
    return api.createRotation(rotation, {
      idempotencyKey: creation.current.key,
    });
  };

  const save = async (form: RotationForm, base?: RotationDetail) => {
    setState({ state: 'saving' });
    try {
      const saved = base
        ? await sendUpdate(api, form, base)
        : await create(form);
      if ('theirs' in saved) {
        setState({ state: 'conflict', conflict: saved });
      } else {
        setState({ state: 'idle' });
        onSaved(saved);
      }
    } catch (error) {
      setState({ state: 'failed', error: toError(error) });
    }
  };
  return { state, save, reset: () => setState({ state: 'idle' }) };
}

async function sendUpdate(
  api: RotationApi,
  form: RotationForm,
  base: RotationDetail,
): Promise<RotationDetail | Conflict> {
  let { revision } = base;
  for (let tries = 1; ; tries += 1) {
    try {
      return await api.updateRotation(base.id, updateOf(form, base), {
        revision,
      });
    } catch (error) {
      if (!(error instanceof ResponseError) || error.statusCode !== 409) {
        throw error;
      }
      const theirs = await api.getRotation(base.id);
      const now = Date.now();
      const isChanged =
        differencesOf(formOf(base, now), formOf(theirs, now)).length > 0;
      if (isChanged || tries === MOST_TRIES || theirs.revision === revision) {
        return { theirs, ...(await changesSince(api, base)) };
      }
      // Only an override or a swap came in between: the edit still says the same.
      revision = theirs.revision;
    }
  }
}

/** Where only the title or the like changed, the turns are sent as they are: no new version of them is made. */
function updateOf(form: RotationForm, base: RotationDetail): RotationUpdate {
  const update = toUpdate(form);
  const latest = latestVersion(base);
  const isSame =
    JSON.stringify(update.definition) ===
    JSON.stringify(toDefinition(formOf(base, Date.now())));
  if (!latest || !isSame) {
    return update;
  }
  const { effectiveFrom, ...rest } = update;
  const { timeZone, alwaysCovered, layers } = latest;
  return {
    ...rest,
    definition: {
      timeZone,
      ...(alwaysCovered !== undefined && { alwaysCovered }),
      layers,
    },
  };
}

async function changesSince(
  api: RotationApi,
  base: RotationDetail,
): Promise<Pick<Conflict, 'changes'>> {
  try {
    const { changes } = await api.getRotationHistory(base.id, { limit: 50 });
    return {
      changes: changes.filter(({ revision }) => revision > base.revision),
    };
  } catch {
    // Who it was is worth knowing, but not worth losing the edit.
    return {};
  }
}
