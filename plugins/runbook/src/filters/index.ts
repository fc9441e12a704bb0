export { FilterBar } from './FilterBar';
export { GroupField } from './GroupField';
export { SearchField } from './SearchField';
export { SelectBox } from './SelectBox';
