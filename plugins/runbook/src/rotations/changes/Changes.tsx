import { ReactNode, useCallback, useState } from 'react';
import { useRotationContext } from '../RotationContext';
import { ChangeRequest, ChangesContext } from './ChangesContext';
import { OverrideDialog } from './OverrideDialog';
import { RemoveOverrideDialog } from './RemoveOverrideDialog';
import { SwapDialog } from './SwapDialog';
import { TakeSwapDialog } from './TakeSwapDialog';
import { Done, UndoBar } from './UndoBar';
import { WithdrawSwapDialog } from './WithdrawSwapDialog';

/** What every dialog of a change is told. */
export interface ChangeDialogProps {
  onClose: () => void;
  /** The change was made; says what was done, and how it is undone. */
  onDone: (done: Done) => void;
}

/** Lets the parts of the tab open the dialogs of changes, one at a time. */
export function Changes({ children }: { children: ReactNode }) {
  const { reload } = useRotationContext();
  const [request, setRequest] = useState<ChangeRequest>();
  const [done, setDone] = useState<Done>();
  const open = useCallback((next: ChangeRequest) => {
    setDone(undefined);
    setRequest(next);
  }, []);
  const dialog: ChangeDialogProps = {
    onClose: () => setRequest(undefined),
    onDone: result => {
      setRequest(undefined);
      setDone(result);
      reload();
    },
  };
  return (
    <ChangesContext.Provider value={open}>
      {children}
      {request?.kind === 'override' && (
        <OverrideDialog request={request} {...dialog} />
      )}
      {request?.kind === 'swap' && <SwapDialog request={request} {...dialog} />}
      {request?.kind === 'take-swap' && (
        <TakeSwapDialog swap={request.swap} {...dialog} />
      )}
      {request?.kind === 'withdraw-swap' && (
        <WithdrawSwapDialog swap={request.swap} {...dialog} />
      )}
      {request?.kind === 'remove-override' && (
        <RemoveOverrideDialog override={request.override} {...dialog} />
      )}
      <UndoBar
        done={done}
        onClose={() => setDone(undefined)}
        onUndone={() => {
          setDone(undefined);
          reload();
        }}
      />
    </ChangesContext.Provider>
  );
}
