import { RefObject, useEffect } from 'react';
import { isTyping } from '../../hooks';

/** Lets `/` give the field the focus, unless the reader is typing. */
export function useSlashKey(fieldRef: RefObject<HTMLInputElement>) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (
        event.key === '/' &&
        !modified &&
        !event.defaultPrevented &&
        !isTyping(event.target)
      ) {
        event.preventDefault();
        fieldRef.current?.focus();
        fieldRef.current?.select();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [fieldRef]);
}
