import { Person, RotationDetail } from 'backstage-plugin-runbook-common';
import { Instant, Rotation } from 'oncall-rotation';
import { createContext, useContext } from 'react';
import { Hues } from './people/colours';

/** What every part of the tab knows of the rotation it shows. */
export interface RotationContextValue {
  detail: RotationDetail;
  /** The same, as the arithmetic reads it. */
  rotation: Rotation;
  personOf: (entityRef: string) => Person;
  hues: Hues;
  /** The reader; absent while that is not known. */
  me?: string;
  /** Whether the reader is of the group that the rotation belongs to. */
  isOwner: boolean;
  /** What the reader may do; nothing while that is not known. */
  may: { override: boolean; swap: boolean; update: boolean };
  /** The instant that the address asks about instead of now. */
  askedAt?: Instant;
  /** Asks for the rotation anew, after a change. */
  reload: () => Promise<void>;
}

export const RotationContext = createContext<RotationContextValue | undefined>(
  undefined,
);

/** What every part of the tab knows. */
export function useRotationContext(): RotationContextValue {
  const value = useContext(RotationContext);
  if (!value) {
    throw new Error('Used outside of the Rotation tab');
  }
  return value;
}
