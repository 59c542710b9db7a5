import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const PATIENCE_SECONDS = 60;
const MAX_NAME = 64;

/** Named locks that hold across all processes of the application, for work that must not be done twice at once. */
@Injectable()
export class DatabaseLocks {
  constructor(private readonly dataSource: DataSource) {}

  async while<T>(name: string, work: () => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const lock = `${String(this.dataSource.options.database)}:${name}`.slice(-MAX_NAME);
    try {
      const [row] = await runner.manager.query<{ got: unknown }[]>('SELECT GET_LOCK(?, ?) AS got', [
        lock,
        PATIENCE_SECONDS,
      ]);
      if (Number(row?.got) !== 1) throw new Error(`The lock ${name} stayed taken for ${PATIENCE_SECONDS} seconds`);
      return await work();
    } finally {
      await runner.query('SELECT RELEASE_LOCK(?)', [lock]);
      await runner.release();
    }
  }
}
