import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { Stop } from './stop.mjs';

// Backstage runs on these, and no others.
const SUPPORTED_MAJORS = [24, 22];

// Kept outside node_modules, which an install may empty.
const BROUGHT = path.join(root, '.cache/node');

/**
 * A Node that Backstage runs on: the one that runs now, the one brought
 * earlier, or one brought from the npm registry.
 *
 * @returns {Promise<{ bin: string, env: NodeJS.ProcessEnv }>} its executable,
 * and an environment in which child processes find the same one
 */
export async function findNode() {
  if (isSupported(process.version)) {
    return withPath(process.execPath);
  }
  const [major] = SUPPORTED_MAJORS;
  // One package a platform, which holds the executable and runs no script.
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const brought = path.join(
    BROUGHT,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(brought)) {
    bring(major, `${name}@${major}`);
  }
  return withPath(brought);
}

function bring(major, packageSpec) {
  console.log(
    `Node ${process.version} is not one that Backstage runs on; bringing Node ${major} from the npm registry…`,
  );
  try {
    execFileSync(
      'npm',
      [
        'install',
        '--prefix',
        BROUGHT,
        '--no-save',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        packageSpec,
      ],
      { stdio: 'inherit', cwd: root, shell: process.platform === 'win32' },
    );
  } catch {
    throw new Stop(
      `Node ${major} could not be brought from the npm registry. Check the network, or install Node ${SUPPORTED_MAJORS.join(
        ' or ',
      )} from https://nodejs.org and run this again.`,
    );
  }
}

function isSupported(version) {
  return SUPPORTED_MAJORS.includes(Number(version.slice(1).split('.')[0]));
}

function withPath(bin) {
  const env = { ...process.env };
  env.PATH = `${path.dirname(bin)}${path.delimiter}${env.PATH ?? ''}`;
  return { bin, env };
}
