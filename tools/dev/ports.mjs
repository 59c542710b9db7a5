import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { Problem } from './problem.mjs';

/** Refuses a port that somebody listens on, whether on every address or on the local one only, and says who it is where that can be seen. */
export async function requireFreePort(port) {
  for (const host of ['::', '0.0.0.0', '127.0.0.1']) {
    const code = await listenError(port, host);
    if (code === 'EACCES') {
      throw new Problem(
        `Port ${port} may not be opened by this account. Choose one above 1023, for example: PORT=3001 npm start`,
      );
    }
    if (code === 'EADDRINUSE') {
      const owner = portOwner(port);
      throw new Problem(
        `Port ${port} is already in use${owner === null ? '' : ` by ${owner}`}. ` +
          `Stop that program or choose another port, for example: PORT=${port < 65535 ? port + 1 : 3000} npm start`,
      );
    }
  }
}

/** A port that was free a moment ago; whoever uses it must be ready to try again. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function listenError(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, ipv6Only: host === '::' }, () => server.close(() => resolve(null)));
  });
}

/** "node (process 123)" from /proc, or null where it cannot be told. */
export function portOwner(port) {
  const inodes = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeningInodes(table, port)));
  if (inodes.size === 0) return null;
  for (const pid of entries('/proc').filter((name) => /^\d+$/.test(name))) {
    const holds = entries(`/proc/${pid}/fd`).some((fd) => inodes.has(socketInode(`/proc/${pid}/fd/${fd}`)));
    if (holds) return `${readOr(`/proc/${pid}/comm`, 'a program').trim()} (process ${pid})`;
  }
  return null;
}

const LISTENING = '0A';

function listeningInodes(table, port) {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readOr(table, '')
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(wanted) && columns[3] === LISTENING)
    .map((columns) => columns[9]);
}

function socketInode(link) {
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(link))?.[1];
  } catch {
    return undefined;
  }
}

function entries(path) {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function readOr(path, fallback) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return fallback;
  }
}
