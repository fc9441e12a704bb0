export { RunbookImages } from './RunbookImages';
