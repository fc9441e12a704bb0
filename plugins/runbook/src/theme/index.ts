export { quietText } from './quietText';
export { ScrollBox } from './ScrollBox';
export { useTextStyles } from './useTextStyles';
