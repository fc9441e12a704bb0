export { CardToggle, TOGGLE_ATTRIBUTE } from './CardToggle';
