export { OpenedEditor } from './OpenedEditor';
