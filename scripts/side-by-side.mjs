// Runs commands side by side, a few at a time, in the order given:
// yarn side-by-side <at a time> <name> <command> [<name> <command>…]
//
// A command is a line for the shell. What one says is shown when it ends, under
// its name and how long it took, so that two never mix. All are run, whatever
// fails; the exit code is that of the first that failed, and it is named last.
import { spawn } from 'node:child_process';

const [width, ...words] = process.argv.slice(2);
const atATime = Number(width);
if (!Number.isInteger(atATime) || atATime < 1 || words.length % 2 === 1) {
  console.error(
    'yarn side-by-side <at a time> <name> <command> [<name> <command>…]',
  );
  process.exit(2);
}
const waiting = Array.from({ length: words.length / 2 }, (_, index) => ({
  name: words[2 * index],
  command: words[2 * index + 1],
}));

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    waiting.length = 0;
    running.forEach(child => end(child, signal));
  });
}

let failed;
await Promise.all(Array.from({ length: atATime }, lane));
if (failed) {
  console.error(`\nThe first that failed: ${failed.name}`);
}
// What was written is still on its way through a pipe.
process.exitCode = failed?.code ?? 0;

async function lane() {
  for (let job = waiting.shift(); job; job = waiting.shift()) {
    const startedAt = Date.now();
    const { code, output } = await run(job.command);
    if (code !== 0) {
      failed ??= { name: job.name, code };
    }
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    const end = code === 0 ? 'passed' : `failed with ${code}`;
    process.stdout.write(
      `\n--- ${job.name}: ${end} after ${seconds} s\n${output}`,
    );
  }
}

function run(command) {
  return new Promise(resolve => {
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, so that a signal reaches all of it.
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const chunks = [];
    child.stdout.on('data', chunk => chunks.push(chunk));
    child.stderr.on('data', chunk => chunks.push(chunk));
    child.once('error', error => {
      running.delete(child);
      resolve({ code: 1, output: `${error.message}\n` });
    });
    child.once('close', code => {
      running.delete(child);
      // Ended by a signal, it has no code.
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() });
    });
  });
}

function end(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}
