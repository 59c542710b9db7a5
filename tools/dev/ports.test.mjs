import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { freePort, requireFreePort } from './ports.mjs';

for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
  test(`a port in use on ${host} is refused, with its owner and another to try`, async () => {
    const server = createServer().listen(0, host);
    await once(server, 'listening');
    const { port } = server.address();
    const owner = process.platform === 'linux' ? ` by .*\\(process ${process.pid}\\)` : '';
    await assert.rejects(requireFreePort(port), {
      name: 'Problem',
      message: new RegExp(`^Port ${port} is already in use${owner}\\. .*PORT=\\d+ npm start`),
    });
    server.close();
  });
}

test('a free port passes', async () => {
  await requireFreePort(await freePort());
});
