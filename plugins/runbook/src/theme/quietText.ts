import { Theme } from '@material-ui/core/styles';

/**
 * Colour of text that matters less. The theme's own secondary text is too pale
 * on the page's background for WCAG's 4.5 to 1.
 */
export function quietText(theme: Theme): string {
  return theme.palette.type === 'dark' ? '#c3c8ce' : '#565656';
}
