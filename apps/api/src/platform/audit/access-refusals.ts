import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { Log } from '../log/log.js';
import { Audit, type AuditActor } from './audit.js';

interface RefusedAccess {
  readonly method: string;
  readonly path: string;
  /** The missing permission, or `out_of_scope`. */
  readonly reason: string;
}

/** Refused authorisations leave a row too. The request is refused in any case, so a failing log only adds to the trouble told. */
@Injectable()
export class AccessRefusals {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly log: Log,
  ) {}

  async record(actor: AuditActor, access: RefusedAccess): Promise<void> {
    const detail = { method: access.method, path: access.path, reason: access.reason };
    try {
      await this.transactions.run((manager) =>
        this.audit.record(manager, actor, { action: 'access.refused', subject: { type: 'route', id: null }, detail }),
      );
    } catch (error) {
      this.log.error('audit.not_written', error, detail);
    }
  }
}
