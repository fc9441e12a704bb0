export { ChoiceField } from './ChoiceField';
export { NoteField } from './NoteField';
export { PersonField } from './PersonField';
export { fromWallRange, RangeFields, toWallRange } from './RangeFields';
export type { WallRange } from './RangeFields';
export { TextBox } from './TextBox';
export { SelectField } from './SelectField';
