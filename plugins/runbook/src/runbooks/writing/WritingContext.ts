import { createContext, useContext } from 'react';

/** A written procedure that something is to be done with, as it is shown. */
export interface WritingTarget {
  slug: string;
  title: string;
  /** The revision that the reader sees. */
  revision: number;
}

/** What a reader may do with written procedures; nothing while that is not known. */
export interface WritingMay {
  create: boolean;
  update: boolean;
  delete: boolean;
  verify: boolean;
  report: boolean;
}

/** A window that is opened over the tab. */
export type WritingTask =
  | { do: 'create' }
  | { do: 'edit'; slug: string }
  | { do: 'delete' | 'report'; target: WritingTarget }
  | {
      do: 'history';
      target: WritingTarget;
      /** A document has the procedure's place: nothing can be restored. */
      superseded?: boolean;
    }
  | { do: 'answer'; target: WritingTarget; feedbackId: string }
  | { do: 'move'; slugs: readonly string[] };

/** What the cards of written procedures need to offer. */
export interface WritingContextValue {
  entityRef: string;
  may: WritingMay;
  open: (task: WritingTask) => void;
  verify: (target: WritingTarget) => Promise<void>;
}

export const WritingContext = createContext<WritingContextValue | undefined>(
  undefined,
);

/** Undefined where nothing can be written, as in a preview. */
export function useWriting(): WritingContextValue | undefined {
  return useContext(WritingContext);
}
