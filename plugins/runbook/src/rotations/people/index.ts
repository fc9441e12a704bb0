export { huesOf, personColours } from './colours';
export type { Hues } from './colours';
export { initialsOf } from './initialsOf';
export { PersonAvatar } from './PersonAvatar';
export { PersonName } from './PersonName';
export { personFinder } from './personFinder';
