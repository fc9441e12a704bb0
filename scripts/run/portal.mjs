import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { requireFreePort } from './ports.mjs';
import { root, yarn } from './root.mjs';
import { Stop } from './stop.mjs';

const POLL_MS = 500;

/**
 * Runs the portal until it is interrupted, and says where it is once both
 * halves answer.
 *
 * `PORT` and `BACKEND_PORT` move it; further arguments are `--config` files,
 * laid over app-config.yaml.
 */
export async function startPortal(node, args) {
  const port = portFrom('PORT', 3000);
  const backendPort = portFrom('BACKEND_PORT', 7007);
  if (port === backendPort) {
    throw new Stop(`PORT and BACKEND_PORT are both ${port}. Give them two.`);
  }
  await requireFreePort(port, 'PORT');
  await requireFreePort(backendPort, 'BACKEND_PORT');
  // The database driver does not make it.
  mkdirSync(path.join(root, '.data'), { recursive: true });

  const address = `http://localhost:${port}`;
  const backendAddress = `http://localhost:${backendPort}`;
  const portal = spawn(node.bin, [yarn, 'portal', ...configArgs(args)], {
    cwd: root,
    stdio: 'inherit',
    // A process group of its own, so that a signal reaches the front end, the
    // back end and whatever they started.
    detached: process.platform !== 'win32',
    env: {
      ...node.env,
      // Backstage reads configuration from the environment too.
      APP_CONFIG_app_baseUrl: address,
      APP_CONFIG_backend_baseUrl: backendAddress,
      APP_CONFIG_backend_listen_port: String(backendPort),
      APP_CONFIG_backend_cors_origin: address,
    },
  });
  const ended = new Promise(resolve => portal.once('exit', resolve));
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => endGroup(portal, signal));
  }
  announce(address, backendAddress, ended);
  const code = await ended;
  if (code) {
    throw new Stop(
      `The portal ended with code ${code}; the reason stands above.`,
    );
  }
  return 0;
}

function endGroup(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}

function configArgs(files) {
  return files.length === 0
    ? []
    : [path.join(root, 'app-config.yaml'), ...files].flatMap(file => [
        '--config',
        path.resolve(file),
      ]);
}

async function announce(address, backendAddress, ended) {
  let over = false;
  ended.then(() => {
    over = true;
  });
  while (
    !over &&
    !(
      (await answers(address)) &&
      (await answers(`${backendAddress}/.backstage/health/v1/readiness`))
    )
  ) {
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
  if (!over) {
    console.log(`\nThe portal is at ${address}\n`);
  }
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function portFrom(variable, fallback) {
  const text = process.env[variable];
  if (text === undefined || text === '') {
    return fallback;
  }
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Stop(
      `${variable}=${text} is no port. Give a number from 1 to 65535.`,
    );
  }
  return port;
}
