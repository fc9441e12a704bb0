export { displayNameOf } from './displayNameOf';
export { useCatalogSearch } from './useCatalogSearch';
