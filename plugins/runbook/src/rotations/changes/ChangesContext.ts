import { OverrideData, SwapData } from 'backstage-plugin-runbook-common';
import { Interval } from 'oncall-rotation';
import { createContext, useContext } from 'react';

/** What a reader wants to change, with what is known of it from the start. */
export type ChangeRequest =
  | {
      kind: 'override';
      /** Who shall be on call; to be chosen unless given. */
      user?: string;
      layer?: string;
      range?: Interval;
    }
  | { kind: 'swap'; layer?: string; range?: Interval }
  | { kind: 'take-swap'; swap: SwapData }
  | { kind: 'withdraw-swap'; swap: SwapData }
  | { kind: 'remove-override'; override: OverrideData };

/** Opens the dialog of a change. */
export const ChangesContext = createContext<
  ((request: ChangeRequest) => void) | undefined
>(undefined);

/** Opens the dialog of a change. */
export function useOpenChange(): (request: ChangeRequest) => void {
  const open = useContext(ChangesContext);
  if (!open) {
    throw new Error('Used outside of the Rotation tab');
  }
  return open;
}
