/**
 * Alt P, on a Mac Option P: `P` as in procedure.
 *
 * @remarks
 * With a modifier, since a letter alone would fire at those who speak to their
 * computer (WCAG 2.1.4) and would have to be switched off by a setting. Browsers
 * use Ctrl K, ⌘ K and most of Ctrl Shift; other plugins use `/`, as we do for
 * filters. Nothing of Chrome, Edge, Firefox and Safari is at Alt P. Option types
 * letters on a Mac and AltGr does elsewhere, so it is left alone in a field.
 */
export function isShortcut(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey, key, code } = event;
  return (
    altKey &&
    !(ctrlKey || metaKey || shiftKey) &&
    !event.getModifierState('AltGraph') &&
    !event.repeat &&
    // By the letter, which has another place on other keyboards; a Mac tells
    // the letter that Option makes of it.
    (key.toLowerCase() === 'p' || (isMac() && code === 'KeyP'))
  );
}

/** As it is written on the keyboard. */
export function shortcutKeys(): readonly string[] {
  return [isMac() ? '⌥' : 'Alt', 'P'];
}

/** As `aria-keyshortcuts` tells it. */
export const ARIA_SHORTCUT = 'Alt+P';

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(window.navigator.platform);
}
