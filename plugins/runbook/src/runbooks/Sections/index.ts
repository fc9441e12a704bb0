export { AsWritten } from './AsWritten';
export { ConflictMark } from './ConflictMark';
export { SectionContent } from './SectionContent';
export { SectionParts } from './SectionParts';
export { SectionView } from './SectionView';
export { WhenToUse } from './WhenToUse';
