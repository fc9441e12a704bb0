export * from './annotations';
export * from './service';
