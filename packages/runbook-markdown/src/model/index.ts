export * from './alertDefinition';
export * from './block';
export * from './diagnostic';
export * from './document';
export * from './procedure';
export * from './recognised';
export * from './section';
