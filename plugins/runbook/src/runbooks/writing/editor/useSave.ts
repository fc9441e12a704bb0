import { useApi } from '@backstage/core-plugin-api';
import { ResponseError, toError } from '@backstage/errors';
import { WrittenProcedure } from 'backstage-plugin-runbook-common';
import { useRef, useState } from 'react';
import { procedureApiRef } from '../../../api';
import { newIdempotencyKey } from '../../../api/newIdempotencyKey';
import { ProcedureForm, toContent } from './ProcedureForm';

/** What became of saving. */
export type SaveState =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'failed'; error: Error }
  /** Somebody else saved the procedure after it was opened here. */
  | { state: 'conflict'; theirs: WrittenProcedure };

/** Saves the form. Calls `onSaved` with what the server made of it. */
export function useSave(
  entityRef: string,
  onSaved: (saved: WrittenProcedure) => void,
) {
  const api = useApi(procedureApiRef);
  const [state, setState] = useState<SaveState>({ state: 'idle' });
  const creation = useRef({ body: '', key: '' });

  const create = (form: ProcedureForm) => {
    const procedure = { slug: form.slug, ...updateOf(form) };
    const body = JSON.stringify(procedure);
    // The same key for each try of one creation, so that it is done once.
    if (creation.current.body !== body) {
      creation.current = { body, key: newIdempotencyKey() };
    }
    return api.createProcedure(entityRef, procedure, {
      idempotencyKey: creation.current.key,
    });
  };

  const conflictOf = async (
    error: unknown,
    base?: WrittenProcedure,
  ): Promise<SaveState | undefined> => {
    if (
      !base ||
      !(error instanceof ResponseError) ||
      error.statusCode !== 409
    ) {
      return undefined;
    }
    try {
      const theirs = await api.getProcedure({ entityRef, slug: base.slug });
      const isLater = theirs.revision > base.revision;
      // What was deleted or moved away can't be merged: the message says so.
      return isLater && !theirs.deleted && !theirs.superseded
        ? { state: 'conflict', theirs }
        : undefined;
    } catch (unreachable) {
      return failed(unreachable);
    }
  };

  const save = async (form: ProcedureForm, base?: WrittenProcedure) => {
    setState({ state: 'saving' });
    try {
      const saved = base
        ? await api.updateProcedure(
            { entityRef, slug: base.slug },
            updateOf(form),
            { revision: base.revision },
          )
        : await create(form);
      setState({ state: 'idle' });
      onSaved(saved);
    } catch (error) {
      setState((await conflictOf(error, base)) ?? failed(error));
    }
  };
  return { state, save, reset: () => setState({ state: 'idle' }) };
}

function failed(error: unknown): SaveState {
  return { state: 'failed', error: toError(error) };
}

function updateOf(form: ProcedureForm) {
  const reason = form.reason.trim();
  return { content: toContent(form), ...(reason && { reason }) };
}
