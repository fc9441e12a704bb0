/**
 * What is kept in this browser across reloads. A browser that keeps nothing
 * (full, or forbidden) must not stop whoever types: then it is kept as long as
 * the page is open, by its component.
 */
export const storedText = {
  read(key: string): string | undefined {
    try {
      return window.localStorage.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(key: string, text: string | undefined) {
    try {
      if (text === undefined) {
        window.localStorage.removeItem(key);
      } else {
        window.localStorage.setItem(key, text);
      }
    } catch {
      // See above.
    }
  },
};
