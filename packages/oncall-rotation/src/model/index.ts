export * from './interval';
export * from './rotation';
export * from './override';
export * from './swap';
export * from './stretch';
