import { spawn } from 'node:child_process';
import { root, yarn } from './root.mjs';
import { Stop } from './stop.mjs';

/**
 * Runs a command on the project's Node, with `yarn` meaning the committed one.
 *
 * @returns {Promise<number>} the command's exit code
 */
export function execute(node, args) {
  const [command, ...rest] = args[0] === '--' ? args.slice(1) : args;
  const words = {
    yarn: [node.bin, yarn, ...rest],
    node: [node.bin, ...rest],
  }[command] ?? [command, ...rest];
  return new Promise((resolve, reject) => {
    const child = spawn(words[0], words.slice(1), {
      cwd: root,
      stdio: 'inherit',
      env: node.env,
    });
    child.once('error', error =>
      reject(new Stop(`${command} could not be run: ${error.message}`)),
    );
    child.once('exit', code => resolve(code ?? 1));
  });
}
