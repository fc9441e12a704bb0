export { quietText } from './quietText';
export { ScrollBox } from './ScrollBox';
