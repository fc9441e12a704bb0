import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the repository. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** The Yarn that is committed with the project. */
export const yarn = path.join(root, '.yarn/releases/yarn-4.13.0.cjs');
