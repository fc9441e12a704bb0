export * from './command';
export * from './event';
export * from './incident';
export * from './policy';
