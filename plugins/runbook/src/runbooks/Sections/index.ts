export { ConflictMark } from './ConflictMark';
export { SectionView } from './SectionView';
