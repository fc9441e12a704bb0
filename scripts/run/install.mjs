import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, yarn } from './root.mjs';
import { Stop } from './stop.mjs';

// Inside node_modules, so that it goes when they go.
const STAMP = path.join(root, 'node_modules/.installed-from');

/** Installs what the lockfile names, unless just that is installed already. */
export async function install(node) {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) {
    return;
  }
  console.log('Installing; the first time takes some minutes…');
  const { status } = spawnSync(node.bin, [yarn, 'install', '--immutable'], {
    cwd: root,
    env: node.env,
    stdio: 'inherit',
  });
  if (status !== 0) {
    throw new Stop(
      'The install failed; the reason stands above. Mend it (most often the network), then run this again.',
    );
  }
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wanted);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of ['yarn.lock', 'package.json', '.yarnrc.yml']) {
    hash.update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}
