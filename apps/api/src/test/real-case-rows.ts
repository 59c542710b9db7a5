import { dated, RecordRows } from './record-rows.js';
import type { RealCase, RealPenalty } from './real-cases.js';

/** Everything of a case that was stored, by the ids to read it back. */
export interface StoredRealCase {
  readonly caseId: string | null;
  readonly parties: readonly string[];
  readonly inspectionId: string | null;
  readonly measureIds: readonly string[];
  readonly transferId: string | null;
  readonly exposureId: string | null;
}

/** How a notice's words are read: only what it says. Dates and amounts come from the fixture, never from here. */
export interface Reading {
  readonly parties: readonly { readonly kind: 'enterprise' | 'person'; readonly name: string }[];
  readonly stage: 'investigating' | 'decided' | 'closed';
  readonly decisions?: readonly DecisionReading[];
  /** Kinds of measures, where several of the notice's lines are one act. */
  readonly measures?: readonly ('seal' | 'seize' | 'seal_and_seize' | 'power_cut')[];
  readonly transferred?: readonly {
    readonly name: string;
    readonly outcome: string | null;
    readonly note: string | null;
  }[];
  readonly medium?: 'website' | 'newspaper' | 'tv' | 'radio' | 'wechat' | 'other';
}

interface DecisionReading {
  /** Another organ that decided. */
  readonly organ?: string;
  readonly state?: 'proposed' | 'in_force' | 'revoked';
  readonly endedBy?: string;
  readonly endNote?: string;
  /** Which penalties of the fixture, each with the parties (by position) on whom it falls. */
  readonly lines: readonly { readonly penalty: number; readonly on: readonly number[] }[];
  readonly payments?: readonly { readonly kind: 'payment' | 'refund'; readonly yuan: number }[];
}

export class RealCaseRows {
  constructor(
    private readonly rows: RecordRows,
    private readonly region: string,
  ) {}

  async store(real: RealCase, reading: Reading): Promise<StoredRealCase> {
    const register = await this.register(reading);
    const enterprise = register.find((party) => 'enterprise' in party);
    const enterpriseId = enterprise !== undefined && 'enterprise' in enterprise ? enterprise.enterprise : null;
    const caseId = await this.caseFile(real, reading);
    const parties: string[] = [];
    for (const party of register) parties.push(await this.rows.party(caseId, party));
    const inspectionId = await this.inspection(real, enterpriseId, caseId);
    await this.decisions(real, reading, caseId, parties);
    return {
      caseId,
      parties,
      inspectionId,
      measureIds: await this.measures(real, reading, { caseId, enterpriseId }),
      transferId: await this.transfer(real, reading, caseId),
      exposureId: await this.exposure(real, reading, { caseId, enterpriseId }),
    };
  }

  private async register(reading: Reading): Promise<({ enterprise: string } | { person: string })[]> {
    const found: ({ enterprise: string } | { person: string })[] = [];
    for (const { kind, name } of reading.parties) {
      if (kind === 'enterprise') found.push({ enterprise: await this.rows.enterprise(name) });
      else found.push({ person: await this.rows.person(name) });
    }
    return found;
  }

  private caseFile(real: RealCase, { stage }: Reading): Promise<string> {
    return this.rows.insert('case_file', {
      region: this.region,
      case_class: real.case_class,
      case_procedure: real.procedure,
      stage,
      violation: real.violation ?? '',
      violated_article: real.violated_article,
      penalty_article: real.penalty_article,
      clue_source: real.clue_source,
      remarks: real.notes,
      historical: true,
      ...dated('accident_on', real.accident_on),
      ...dated('filed_on', real.filed_on),
    });
  }

  private async inspection(real: RealCase, enterpriseId: string | null, caseId: string): Promise<string | null> {
    if (real.inspected_on === null && real.found_hazards.length === 0) return null;
    const row = { region: this.region, enterprise_id: enterpriseId, ...dated('inspected_on', real.inspected_on) };
    const inspectionId = await this.rows.insert('inspection', row);
    await this.rows.insert('case_inspection', { case_id: caseId, inspection_id: inspectionId });
    for (const description of real.found_hazards) {
      await this.rows.insert('hazard', {
        region: this.region,
        inspection_id: inspectionId,
        description,
        major: real.major_hazard,
      });
    }
    return inspectionId;
  }

  private async decisions(real: RealCase, reading: Reading, caseId: string, parties: readonly string[]): Promise<void> {
    for (const decision of reading.decisions ?? []) {
      const on = [...new Set(decision.lines.flatMap((line) => line.on))].map((at) => itemAt(parties, at));
      const row = {
        region: this.region,
        organ_id: decision.organ === undefined ? null : await this.rows.organ(decision.organ),
        state: decision.state ?? 'in_force',
        document_number: real.document_no,
        ended_by: decision.endedBy ?? null,
        end_note: decision.endNote ?? null,
        ...dated('decided_on', decision.organ === undefined ? real.decided_on : null),
      };
      const decisionId = await this.rows.decision(caseId, row, on);
      for (const line of decision.lines) {
        const penalty = itemAt(real.penalties, line.penalty);
        await this.rows.line(
          decisionId,
          lineRow(penalty),
          line.on.map((at) => itemAt(parties, at)),
        );
      }
      for (const { kind, yuan } of decision.payments ?? []) {
        await this.rows.insert('penalty_payment', { decision_id: decisionId, kind, amount_fen: fenOf(yuan) });
      }
    }
  }

  private async measures(real: RealCase, reading: Reading, { caseId, enterpriseId }: Hangs): Promise<string[]> {
    const ids: string[] = [];
    for (const [index, kind] of (reading.measures ?? []).entries()) {
      const { on, what } = itemAt(real.coercive_measures, index);
      const hangs = { region: this.region, case_id: caseId, enterprise_id: enterpriseId };
      ids.push(
        await this.rows.insert('coercive_measure', { ...hangs, kind, objects: what, ...dated('started_on', on) }),
      );
    }
    return ids;
  }

  private async transfer(real: RealCase, reading: Reading, caseId: string): Promise<string | null> {
    if (real.criminal_transfer === null) return null;
    const { transferred_on, crime } = real.criminal_transfer;
    const row = { region: this.region, case_id: caseId, offence: crime, ...dated('transferred_on', transferred_on) };
    const transferId = await this.rows.insert('criminal_transfer', row);
    for (const { name, outcome, note } of reading.transferred ?? []) {
      const person_id = await this.rows.person(name);
      await this.rows.insert('transferred_person', {
        transfer_id: transferId,
        region: this.region,
        person_id,
        outcome,
        outcome_note: note,
      });
    }
    return transferId;
  }

  private async exposure(real: RealCase, reading: Reading, { caseId, enterpriseId }: Hangs): Promise<string | null> {
    if (real.exposure === null || enterpriseId === null) return null;
    return this.rows.insert('exposure', {
      region: this.region,
      case_id: caseId,
      enterprise_id: enterpriseId,
      medium: reading.medium ?? 'other',
      medium_name: real.exposure.media,
      ...dated('published_on', real.exposure.on),
    });
  }
}

interface Hangs {
  readonly caseId: string;
  readonly enterpriseId: string | null;
}

function lineRow({ kind, amount_yuan, days, what }: RealPenalty) {
  const amount_fen = amount_yuan === undefined || amount_yuan === null ? null : fenOf(amount_yuan);
  return { kind, amount_fen, days: days ?? null, description: what ?? null };
}

/** Published in yuan with at most two decimals. */
export function fenOf(yuan: number): number {
  return Math.round(yuan * 100);
}

function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`The notice has no item ${index}`);
  return item;
}
