import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LedgerResult } from '@anjuan/contracts';
import { checkLedger, type LedgerContext } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import { Audit } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { actingScopeOf } from '../platform/auth/region-scope.js';
import { Clock } from '../platform/clock/clock.js';
import { isDuplicate } from '../platform/database/database-errors.js';
import { ImportBatch } from '../platform/database/import-batch.js';
import { Transactions } from '../platform/database/transactions.js';
import { Conflict } from '../platform/http/errors.js';
import { Log } from '../platform/log/log.js';
import { Secrets } from '../platform/secrets/secrets.js';
import { ExternalReferencesRepository } from './external-references.repository.js';
import { ImportJournal, type ImportProgress, LedgerRefused } from './import-journal.js';
import { LedgerFileReader, type ReadFile } from './ledger-file-reader.js';
import { idsToFind, type LedgerPlan, planImport } from './ledger-plan.js';
import { countOf, referenceKey } from './ledger-records.js';
import { LedgerStore } from './ledger-store.js';
import { onlyFresh } from './only-fresh.js';

export type LedgerFileKind = 'json' | 'workbook';

export interface LedgerUpload {
  readonly kind: LedgerFileKind;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly fileName: string | null;
  /** Names the import to those who watch it or ask again; made up when left out. */
  readonly importKey: string | null;
}

interface ImportTask {
  readonly actor: Actor;
  readonly upload: LedgerUpload;
  readonly file: ReadFile;
  readonly progress: ImportProgress;
  readonly regions: ReadonlySet<string>;
  readonly tell: Teller;
}

/** Told in words how far an import is, for somebody who waits at a terminal. */
export type Teller = (step: string) => void;

/** Another import may have brought the same new enterprise in between; looked at anew, it is a known one. */
const ATTEMPTS = 4;

@Injectable()
export class LedgerService {
  private readonly underWay = new Set<string>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly journal: ImportJournal,
    private readonly reader: LedgerFileReader,
    private readonly references: ExternalReferencesRepository,
    private readonly store: LedgerStore,
    private readonly units: UnitNames,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly log: Log,
  ) {}

  /** All of it or nothing. One at a time in a process: a file of 100 MB takes its share of memory and two connections. */
  async importFile(actor: Actor, upload: LedgerUpload, tell: Teller = () => undefined): Promise<LedgerResult> {
    const importKey = upload.importKey ?? randomUUID();
    if (this.underWay.has(importKey))
      throw new Conflict('IMPORT_RUNNING', '这次导入正在进行，请等待结果，不要重复提交');
    this.underWay.add(importKey);
    const turn = this.last.then(() => this.begin(actor, { ...upload, importKey }, tell));
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.underWay.delete(importKey);
    }
  }

  private async begin(
    actor: Actor,
    upload: LedgerUpload & { readonly importKey: string },
    tell: Teller,
  ): Promise<LedgerResult> {
    const begun = await this.journal.begin(actor, upload);
    if ('earlier' in begun) return begun.earlier;
    const { progress } = begun;
    try {
      return await this.run({ actor, upload, progress, tell });
    } catch (error) {
      await this.recordEnd(progress, error);
      throw error;
    } finally {
      await progress.close();
    }
  }

  private async run(begun: Omit<ImportTask, 'file' | 'regions'>): Promise<LedgerResult> {
    const { actor, upload, progress, tell } = begun;
    tell('读取文件');
    const units = await this.units.all();
    const file = await this.reader.read(upload, units);
    const task: ImportTask = { ...begun, file, regions: new Set(units.map(({ region }) => region)) };
    for (let attempt = 1; ; attempt++) {
      try {
        const result = await this.transactions.run((manager) => this.attempt(manager, task));
        this.log.info('ledger.imported', { importId: progress.importId, actorId: actor.id, ...result });
        return result;
      } catch (error) {
        if (attempt >= ATTEMPTS || !isDuplicate(error)) throw error;
      }
    }
  }

  private async attempt(manager: EntityManager, task: ImportTask): Promise<LedgerResult> {
    const { progress } = task;
    task.tell('检查记录');
    await progress.step('checking');
    const { ledger, source, known, plan } = await this.check(manager, task);
    const total = countOf(ledger);
    task.tell(`保存记录，共 ${total} 条`);
    await progress.step('storing', { source, total });
    const batch = new ImportBatch(manager, progress.importId);
    const fresh = onlyFresh(ledger, plan.fresh);
    const ids = new Map([...known].map(([key, { recordId }]) => [key, recordId]));
    const statedNames = new Map(ledger.enterprises.map(({ id, name }) => [referenceKey('enterprise', id), name]));
    await progress.advance(total - countOf(fresh));
    const { newEnterprises } = await this.store.store({
      batch,
      actor: task.actor,
      source,
      ledger: fresh,
      ids,
      statedNames,
      progress: (stored) => progress.advance(stored),
    });
    await this.references.add(batch, source, referencesOf(plan, ids));
    const created = countOf(fresh) - fresh.enterprises.length + newEnterprises;
    const result = { created, unchanged: total - created };
    await progress.finish(manager, result);
    await this.recordAudit(manager, task, { ...result, source });
    return result;
  }

  private async check(manager: EntityManager, { actor, file, regions }: ImportTask) {
    const source = sourceOf(file.json) ?? actor.region;
    const scope = actingScopeOf(actor, 'ledger:import');
    const references = await this.references.find(manager, source, idsToFind(file.json, null));
    const reachable = (type: 'enterprise' | 'case', id: string): boolean => {
      const reference = references.get(referenceKey(type, id));
      return reference !== undefined && (reference.region === null || scope.covers(reference.region));
    };
    const context: LedgerContext = {
      today: this.clock.today(),
      knownRegions: regions,
      importableRegions: new Set([...regions].filter((region) => scope.covers(region))),
      hasEnterprise: (id) => reachable('enterprise', id),
      hasCase: (id) => reachable('case', id),
    };
    const { ledger, refusals } = checkLedger(file.json, context);
    if (ledger === null || file.refusals.length > 0)
      throw new LedgerRefused([...file.refusals, ...refusals.map(file.locate)]);
    const known = await this.references.find(manager, source, idsToFind(file.json, ledger));
    const plan = planImport(ledger, known, { reach: scope, secrets: this.secrets });
    if (plan.refusals.length > 0) throw new LedgerRefused(plan.refusals.map(file.locate));
    return { ledger, source, known, plan };
  }

  /** Last, because the chain of the unit's day stays locked from here to the end of the transaction. */
  private recordAudit(
    manager: EntityManager,
    { actor, upload, progress }: ImportTask,
    counts: LedgerResult & { source: string },
  ) {
    return this.audit.record(manager, actor, {
      action: 'ledger.imported',
      subject: { type: 'ledger_import', id: progress.importId },
      detail: { ...counts, fileName: upload.fileName, sha256: upload.sha256 },
    });
  }

  /** Should the database be gone as well, the row stays "running" and is closed when somebody looks or the application starts. */
  private async recordEnd(progress: ImportProgress, error: unknown): Promise<void> {
    try {
      await (error instanceof LedgerRefused ? progress.refuse(error.ledgerRefusals) : progress.fail());
    } catch (failure) {
      this.log.error('ledger.import_end_not_written', failure, { importId: progress.importId });
    }
  }
}

function sourceOf(json: unknown): string | null {
  if (typeof json !== 'object' || json === null || !('source' in json)) return null;
  return typeof json.source === 'string' && json.source !== '' ? json.source : null;
}

function referencesOf(plan: LedgerPlan, ids: ReadonlyMap<string, string>) {
  return [...plan.fresh].map(([key, record]) => {
    const recordId = ids.get(key);
    if (recordId === undefined) throw new Error(`The new ${record.type} ${record.id} was not stored`);
    return { record, recordId };
  });
}
