import net from 'node:net';
import { Stop } from './stop.mjs';

/** Ends the command when somebody else listens on a port. */
export async function requireFreePort(port, variable) {
  if (!(await isFree(port))) {
    throw new Stop(
      `Port ${port} is taken. End what listens there, or choose another: ${variable}=${
        port + 100
      } npm start`,
    );
  }
}

function isFree(port) {
  return new Promise(resolve => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
