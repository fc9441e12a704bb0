export { ActionBar } from './ActionBar';
export { Changes } from './Changes';
export { useOpenChange } from './ChangesContext';
export { OpenChanges } from './OpenChanges';
