export { LabelList } from './LabelList';
