import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import { DiskFull } from '../http/errors.js';
import { Log } from '../log/log.js';
import { FileDamaged } from './file-errors.js';

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Files by the SHA-256 of their content, in a folder. Stored once and never changed: what is read must still have the hash that is its
 * name, or it is not given out.
 */
@Injectable()
export class FileStore {
  private readonly folder: string;

  constructor(
    config: AppConfig,
    private readonly log: Log,
  ) {
    this.folder = config.filesDir;
  }

  /** The file is on the disk when this returns: what a transaction then names cannot be missing after a power cut. */
  async put(bytes: Buffer): Promise<string> {
    const sha256 = hashOf(bytes);
    const path = this.pathOf(sha256);
    if (await this.holds(path, bytes.length)) return sha256;
    const draft = join(this.folder, `.${randomUUID()}.part`);
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeDurably(draft, bytes);
      await rename(draft, path);
      await syncFolder(dirname(path));
    } catch (error) {
      await rm(draft, { force: true });
      throw isDiskFull(error) ? new DiskFull(error) : error;
    }
    return sha256;
  }

  async read(sha256: string): Promise<Buffer> {
    const bytes = await this.bytesOf(sha256);
    if (bytes !== null && hashOf(bytes) === sha256) return bytes;
    const failure = new FileDamaged();
    this.log.error('file.damaged', failure, { sha256, missing: bytes === null });
    throw failure;
  }

  private async bytesOf(sha256: string): Promise<Buffer | null> {
    try {
      return await readFile(this.pathOf(sha256));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  private pathOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error('Not the name of a stored file');
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  /** A file of another length under this name is a damaged one: it is written again. */
  private async holds(path: string, size: number): Promise<boolean> {
    try {
      return (await stat(path)).size === size && hashOf(await readFile(path)) === path.slice(-64);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name survives a power cut only when the folder is written, too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function isDiskFull(error: unknown): boolean {
  return codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT';
}
