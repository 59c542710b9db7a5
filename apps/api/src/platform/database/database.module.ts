import { type DynamicModule, Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { AppConfig } from '../config/app-config.js';
import { createDataSource, type Entities } from './data-source.js';
import type { DatabaseAccess } from './prepare-database.js';
import { Transactions } from './transactions.js';

@Injectable()
class DatabaseShutdown implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** `DataSource`, `EntityManager` (outside any transaction) and `Transactions` for everybody. */
@Global()
@Module({})
export class DatabaseModule {
  static with(access: DatabaseAccess, entities: Entities): DynamicModule {
    const dataSource = {
      provide: DataSource,
      inject: [AppConfig],
      useFactory: (config: AppConfig) =>
        createDataSource({ access, entities, poolSize: config.databasePool }).initialize(),
    };
    const manager = {
      provide: EntityManager,
      inject: [DataSource],
      useFactory: (source: DataSource) => source.manager,
    };
    return {
      module: DatabaseModule,
      providers: [dataSource, manager, Transactions, DatabaseShutdown],
      exports: [DataSource, EntityManager, Transactions],
    };
  }
}
