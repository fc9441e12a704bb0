import { useApi } from '@backstage/core-plugin-api';
import { ResponseError, toError } from '@backstage/errors';
import { Postmortem } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { IncidentApi, incidentApiRef } from '../../api';
import { Known, LastKnown, memoryOf, useLastKnown } from '../../hooks';
import {
  draftOf,
  PostmortemDraft,
  readPostmortemDraft,
  toPostmortemUpdate,
  writePostmortemDraft,
} from './postmortemDraft';

const postmortems = new WeakMap<IncidentApi, Map<string, Known<Postmortem>>>();

/** The postmortem of an incident, and what is written on it. */
export interface PostmortemEditor {
  saved: LastKnown<Postmortem>;
  /** As typed; what was saved where nothing was. */
  draft?: PostmortemDraft;
  isChanged: boolean;
  change: (fields: Partial<PostmortemDraft>) => void;
  save: (state: Postmortem['state']) => Promise<void>;
  /** Forgets what was typed. */
  discard: () => void;
  busy: boolean;
  error?: Error;
  /** What somebody else saved since the draft was begun. */
  theirs?: Postmortem;
}

/**
 * Edits a postmortem. What is typed stays in this browser until it is saved,
 * and is never put over what somebody else saved without being asked.
 */
export function usePostmortem(incident: string): PostmortemEditor {
  const api = useApi(incidentApiRef);
  const saved = useLastKnown(memoryOf(postmortems, api), incident, () =>
    api.getPostmortem(incident),
  );
  const [typed, setTyped] = useState(() => readPostmortemDraft(incident));
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });
  const { value } = saved;
  const draft = typed ?? (value && draftOf(value));
  const keep = (next: PostmortemDraft | undefined) => {
    writePostmortemDraft(incident, next);
    setTyped(next);
  };
  return {
    ...state,
    saved,
    draft,
    isChanged: typed !== undefined,
    change: fields => draft && keep({ ...draft, ...fields }),
    discard: () => {
      keep(undefined);
      setState({ busy: false });
    },
    save: async next => {
      if (!draft || state.busy) {
        return;
      }
      setState({ busy: true });
      try {
        const after = await api.updatePostmortem(
          incident,
          toPostmortemUpdate(draft, next),
          { revision: draft.revision },
        );
        keep(undefined);
        saved.set(after);
        setState({ busy: false });
      } catch (error) {
        if (error instanceof ResponseError && error.statusCode === 409) {
          // So that theirs can be read beside mine.
          await saved.reload();
        }
        setState({ busy: false, error: toError(error) });
      }
    },
    ...(typed &&
      value &&
      value.revision > typed.revision && {
        theirs: value,
      }),
  };
}
