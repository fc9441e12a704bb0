export { CommandBlock } from './CommandBlock';
export { fieldsOf } from './fieldsOf';
export { InlineCommandsContext } from './InlineCommandsContext';
export { PlaceholderFields } from './PlaceholderFields';
export type { PlaceholderField } from './PlaceholderFields';
export { PlaceholderScope } from './PlaceholderScope';
