export { valueInAddress } from './addressValues';
export { cleanValue, isSecret } from './cleanValue';
export * from './commandParts';
export { usePlaceholderValues } from './usePlaceholderValues';
export type { PlaceholderValues } from './usePlaceholderValues';
