import { lazy, Suspense, useEffect } from 'react';
import { isTyping } from '../hooks';
import { closePalette, openPalette, usePaletteHost } from './paletteHosts';
import { isShortcut } from './shortcut';

// Few pages ever open it.
const PaletteDialog = lazy(async () => ({
  default: (await import('./PaletteDialog')).PaletteDialog,
}));

export interface ProcedurePaletteProps {
  /** Full reference of the service whose procedures come first. */
  near?: string;
  /** Not on this page, where false. */
  enabled?: boolean;
}

/** Finds a procedure of any service, when its keys are pressed or a button asks. */
export function ProcedurePalette(props: ProcedurePaletteProps) {
  const { near, enabled = true } = props;
  const { isHost, isOpen } = usePaletteHost(enabled);
  useEffect(() => {
    if (!isHost) {
      return undefined;
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        isShortcut(event) &&
        !event.defaultPrevented &&
        !isTyping(event.target)
      ) {
        event.preventDefault();
        openPalette();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isHost]);
  return isOpen ? (
    <Suspense fallback={null}>
      <PaletteDialog {...(near && { near })} onClose={closePalette} />
    </Suspense>
  ) : null;
}
