import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppConfig } from '../../platform/config/app-config.js';
import { Transactions } from '../../platform/database/transactions.js';
import { readUnitsFile, type UnitRecord } from './units-file.js';

/** Carries the units file into the database at every start: new units and names are added, dates and places brought up to date. */
@Injectable()
export class UnitSeeding {
  constructor(
    private readonly config: AppConfig,
    private readonly transactions: Transactions,
  ) {}

  async run(): Promise<void> {
    const units = readUnitsFile(this.config.unitsFile);
    await this.transactions.run(async (manager) => {
      for (const [position, unit] of units.entries()) await store(manager, unit, position);
    });
  }
}

async function store(manager: EntityManager, unit: UnitRecord, position: number): Promise<void> {
  await manager.query(
    `INSERT INTO unit (region, kind, parent_region, position, enforces, existed_from, existed_to) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE kind = VALUES(kind), parent_region = VALUES(parent_region), position = VALUES(position),
       enforces = VALUES(enforces), existed_from = VALUES(existed_from), existed_to = VALUES(existed_to)`,
    [unit.region, unit.kind, unit.parentRegion, position, unit.enforces, unit.existedFrom, unit.existedTo],
  );
  for (const { name, shortName, validFrom, validTo } of unit.names) {
    await manager.query(
      `INSERT INTO unit_name (region, name, short_name, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE name = VALUES(name), short_name = VALUES(short_name), valid_to = VALUES(valid_to)`,
      [unit.region, name, shortName, validFrom, validTo],
    );
  }
  for (const { word, template, validFrom, validTo } of unit.documentWords) {
    await manager.query(
      `INSERT INTO document_word (region, word, template, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE word = VALUES(word), template = VALUES(template), valid_to = VALUES(valid_to)`,
      [unit.region, word, template, validFrom, validTo],
    );
  }
}
