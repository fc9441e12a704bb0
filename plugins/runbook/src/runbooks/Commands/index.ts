export { CommandBlock } from './CommandBlock';
export { InlineCommandsContext } from './InlineCommandsContext';
export { PlaceholderScope } from './PlaceholderScope';
