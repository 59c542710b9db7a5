import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * One data folder, one user of it. The lock is a listening socket: the kernel frees it with the process, however that ends, which
 * a file with a process id does not give. The holder answers a connection with what it is: `{ pid, purpose, port? }`.
 *
 * Gives `{ release }`, or `{ holder }` when somebody else has the folder.
 */
export async function lockFolder(dir, description) {
  const address = lockAddress(dir);
  for (;;) {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(JSON.stringify({ pid: process.pid, ...description }));
    });
    if (await listens(server, address)) {
      server.unref();
      return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    }
    const holder = await askHolder(address);
    if (holder !== null) return { holder };
    // Only a socket in the file system outlives its process; an abstract one was freed between the two calls.
    if (!address.startsWith('\0')) rmSync(address, { force: true });
  }
}

function lockAddress(dir) {
  const { dev, ino } = statSync(dir);
  const name = `anjuan-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 24)}`;
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.lock`);
}

function listens(server, address) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    server.listen(address, () => resolve(true));
  });
}

function askHolder(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    let answer = '';
    const done = (holder) => {
      socket.destroy();
      resolve(holder);
    };
    socket.setTimeout(3000, () => done({ purpose: 'another process' }));
    socket.on('data', (chunk) => (answer += chunk));
    socket.on('error', () => done(null));
    socket.on('end', () => {
      try {
        done(JSON.parse(answer));
      } catch {
        done({ purpose: 'another process' });
      }
    });
  });
}
