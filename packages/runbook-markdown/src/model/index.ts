export * from './block';
export * from './diagnostic';
export * from './document';
