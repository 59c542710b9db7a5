import type { CaseJson, LedgerJson } from '@anjuan/testing';
import type { EntityManager } from 'typeorm';

type Value = string | number | null;

/**
 * Writes a lawful ledger straight into the tables, one statement a record: slow, plain, and independent of the import, so that the
 * counting is proved by itself.
 */
export class LedgerRows {
  private readonly enterprises = new Map<string, string>();
  private readonly cases = new Map<string, string>();

  constructor(private readonly manager: EntityManager) {}

  async store(ledger: LedgerJson): Promise<void> {
    for (const item of ledger.enterprises ?? []) {
      const row = { name: item.name, uscc: item.uscc, place_region: item.region, industry: item.industry };
      this.enterprises.set(item.id, await this.insert('enterprise', row));
    }
    for (const item of ledger.inspections ?? []) {
      const inspection = await this.insert('inspection', {
        region: item.region,
        enterprise_id: this.enterprise(item.enterprise),
        kind: item.kind,
        ...dated('inspected_on', item.inspectedOn),
      });
      for (const { description, verifiedOn } of item.hazards) {
        const row = {
          region: item.region,
          inspection_id: inspection,
          description,
          ...dated('verified_on', verifiedOn),
        };
        await this.insert('hazard', row);
      }
    }
    for (const item of ledger.cases ?? []) await this.storeCase(item);
    await this.storeActs(ledger);
  }

  async insert(table: string, row: Readonly<Record<string, Value>>): Promise<string> {
    const columns = Object.keys(row);
    const { insertId } = await this.manager.query<{ insertId: number | string }>(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      Object.values(row),
    );
    return String(insertId);
  }

  private async storeCase(item: CaseJson): Promise<void> {
    const id = await this.insert('case_file', {
      region: item.region,
      case_class: item.class,
      case_procedure: item.procedure ?? null,
      stage: 'executing',
      violation: item.violation,
      historical: 1,
      ...dated('filed_on', item.filedOn),
    });
    this.cases.set(item.id, id);
    const parties = new Map<string, string>();
    if (item.enterprise !== null) {
      parties.set(
        'enterprise',
        await this.insert('case_party', { case_id: id, enterprise_id: this.enterprise(item.enterprise) }),
      );
    }
    if (item.person !== null) {
      const person = await this.person(item.person.name, null, item.person.idNumber);
      parties.set('person', await this.insert('case_party', { case_id: id, person_id: person }));
    }
    for (const decision of item.decisions) {
      const decisionId = await this.insert('penalty_decision', {
        region: item.region,
        case_id: id,
        document_number: decision.documentNumber ?? null,
        state: decision.revokedOn === null ? 'in_force' : 'revoked',
        ...dated('decided_on', decision.decidedOn),
      });
      for (const { kind, amountFen = null, licences = null } of decision.penalties) {
        const line = await this.insert('penalty_line', {
          decision_id: decisionId,
          kind,
          amount_fen: amountFen,
          licences,
        });
        await this.insert('penalty_line_party', { line_id: line, case_party_id: parties.get(decision.party) ?? null });
      }
    }
  }

  private async storeActs(ledger: LedgerJson): Promise<void> {
    for (const item of ledger.coerciveMeasures ?? []) {
      await this.act('coercive_measure', item, { kind: item.kind, ...dated('started_on', item.startedOn) });
    }
    for (const item of ledger.closureRequests ?? []) {
      await this.act('closure_request', item, dated('requested_on', item.requestedOn));
    }
    for (const item of ledger.exposures ?? []) {
      await this.act('exposure', item, { medium: item.medium, ...dated('published_on', item.publishedOn) });
    }
    for (const item of ledger.blacklistings ?? []) {
      await this.act('blacklist_entry', item, dated('listed_on', item.listedOn));
    }
    for (const item of ledger.jointDisciplines ?? []) {
      await this.act('joint_discipline', item, dated('started_on', item.startedOn));
    }
    for (const { region, persons } of ledger.criminalTransfers ?? []) {
      const transfer = await this.insert('criminal_transfer', { region });
      for (const { name, idNumber, liableOn } of persons) {
        const person = await this.person(name, null, idNumber);
        await this.insert('transferred_person', {
          transfer_id: transfer,
          region,
          person_id: person,
          ...dated('liable_on', liableOn),
        });
      }
    }
    for (const { region, kind, measure, decidedOn, person } of ledger.disciplinaryActions ?? []) {
      const id = await this.person(person.name, person.unit, person.idNumber);
      await this.insert('disciplinary_action', {
        region,
        kind,
        measure,
        person_id: id,
        ...dated('decided_on', decidedOn),
      });
    }
  }

  private act(
    table: string,
    { region, enterprise }: { region: string; enterprise: string },
    rest: Record<string, Value>,
  ) {
    return this.insert(table, { region, enterprise_id: this.enterprise(enterprise), ...rest });
  }

  private enterprise(id: string): string {
    const known = this.enterprises.get(id);
    if (known === undefined) throw new Error(`No enterprise ${id}`);
    return known;
  }

  /** The same by ID number, else by name and place of work, else a person of its own. */
  private async person(name: string, workplace: string | null, idNumber: string | null): Promise<string> {
    const told = idNumber?.trim().toUpperCase() ?? (workplace === null ? null : `${name} @ ${workplace}`);
    const key = told === null ? null : Buffer.from(told).toString('hex').slice(-64).padStart(64, '0');
    const [known] = await this.manager.query<{ id: string }[]>('SELECT id FROM person WHERE identity_key = ?', [key]);
    return known === undefined ? this.insert('person', { name, workplace, identity_key: key }) : String(known.id);
  }
}

function dated(column: string, date: string | null): Record<string, Value> {
  return date === null || date.length === 10 ? { [column]: date } : { [`${column}_partial`]: date };
}
