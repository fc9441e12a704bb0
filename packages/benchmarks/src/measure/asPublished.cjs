// Loads the packages of this repository as they are published: as JavaScript,
// from the `dist` that `yarn build:all` has made. To be required first.
const { existsSync, readFileSync, realpathSync } = require('node:fs');
const { registerHooks } = require('node:module');
const { dirname, join } = require('node:path');
const { pathToFileURL } = require('node:url');

/** Folder of the package that has a file. */
function packageOf(path) {
  let folder = dirname(path);
  while (!existsSync(join(folder, 'package.json'))) {
    folder = dirname(folder);
  }
  return folder;
}

const published = new Map();

/** @returns {string | undefined} undefined where the package is no part of this repository */
function publishedMain(path) {
  if (path.includes('/node_modules/') || !path.includes('/src/index.ts')) {
    return undefined;
  }
  const folder = packageOf(realpathSync(path));
  if (!published.has(folder)) {
    const { name, publishConfig } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const main = publishConfig?.main && join(folder, publishConfig.main);
    if (main && !existsSync(main)) {
      throw new Error(`${name} is not built: run yarn tsc && yarn build:all`);
    }
    published.set(folder, main);
  }
  return published.get(folder);
}

registerHooks({
  resolve(specifier, context, nextResolve) {
    const found = nextResolve(specifier, context);
    const isName = !/^[./]|^node:|^file:/.test(specifier);
    const main =
      isName && found.url.startsWith('file:')
        ? publishedMain(decodeURIComponent(new URL(found.url).pathname))
        : undefined;
    return main
      ? { ...found, url: pathToFileURL(main).href, format: 'commonjs' }
      : found;
  },
});
