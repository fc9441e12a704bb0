export * from './searchDocument';
export * from './textOfBlocks';
