import type { EnterpriseDetail, ErrorEnvelope, PersonDetail } from '@anjuan/contracts';
import { residentIdCheckDigit, usccCheckDigit } from '@anjuan/domain';
import type TestAgent from 'supertest/lib/agent.js';
import { JINJIANG } from '../../test/record-fixtures.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

/** The accounts that work on the register in tests, and entries that no other test knows. */
export class RegisterDesk {
  private serial = 0;

  private constructor(
    readonly test: TestApp,
    readonly jinjiang: TestAgent,
    readonly licheng: TestAgent,
    readonly city: TestAgent,
    /** Merges entries, which officers may not. */
    readonly head: TestAgent,
    /** Reads the register and enters nothing by hand. */
    readonly clerk: TestAgent,
  ) {}

  static async start(): Promise<RegisterDesk> {
    const test = await startTestApp();
    const names = ['officer1.jinjiang', 'officer1.licheng', 'officer1', 'head.jinjiang', 'clerk.jinjiang'] as const;
    const [jinjiang, licheng, city, head, clerk] = [
      await test.signIn(names[0]),
      await test.signIn(names[1]),
      await test.signIn(names[2]),
      await test.signIn(names[3]),
      await test.signIn(names[4]),
    ];
    return new RegisterDesk(test, jinjiang, licheng, city, head, clerk);
  }

  next(): number {
    this.serial += 1;
    return this.serial;
  }

  creditCode(): string {
    const first17 = `91350582MA2XY${String(this.next()).padStart(4, '0')}`;
    return `${first17}${usccCheckDigit(first17) ?? ''}`;
  }

  idNumber(): string {
    const first17 = `35058219800101${String(this.next()).padStart(3, '0')}`;
    return `${first17}${residentIdCheckDigit(first17)}`;
  }

  async enter(more: object = {}, agent = this.jinjiang): Promise<EnterpriseDetail> {
    const body = { name: `安海第${this.next()}燃气站`, uscc: this.creditCode(), placeRegion: JINJIANG, ...more };
    const answer = await agent.post('/api/enterprises').send(body);
    expect([answer.status, codesOf(answer.body)]).toEqual([201, []]);
    return answer.body as EnterpriseDetail;
  }

  async enterPerson(more: object = {}, agent = this.jinjiang): Promise<PersonDetail> {
    const document = { documentKind: 'resident_id', documentNumber: this.idNumber() };
    const answer = await agent.post('/api/persons').send({ name: `陈第${this.next()}`, ...document, ...more });
    expect([answer.status, codesOf(answer.body)]).toEqual([201, []]);
    return answer.body as PersonDetail;
  }

  async auditOf(type: string, id: string): Promise<string[]> {
    const rows = await this.test.manager.query<{ action: string }[]>(
      'SELECT action FROM audit_log WHERE subject_type = ? AND subject_id = ? ORDER BY id',
      [type, id],
    );
    return rows.map(({ action }) => action);
  }
}

export const REASON = '核对营业执照后更正';

export function codesOf(body: unknown): string[] {
  return ((body as Partial<ErrorEnvelope>).refusals ?? []).map(({ code }) => code);
}

/** What a correction sends back of an entry. */
export function contentOf({
  id: _id,
  placeName: _placeName,
  mergedInto: _mergedInto,
  mergedEntries: _mergedEntries,
  responsiblePersons: _responsiblePersons,
  ...content
}: EnterpriseDetail) {
  return content;
}
