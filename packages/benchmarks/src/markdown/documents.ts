import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface Document {
  readonly path: string;
  readonly text: string;
}

/** All Markdown below a folder. */
export function documentsBelow(folder: string): Document[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:md|md\.erb)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => !file.includes('node_modules'))
    .sort()
    .map(file => ({
      path: relative(folder, file),
      text: readFileSync(file, 'utf8'),
    }));
}
