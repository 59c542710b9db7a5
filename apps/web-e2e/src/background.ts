import { createSessionClient, type SessionClient } from '@anjuan/api-client';
import { type CaseDetail, casesApi, type OpenCase, partiesApi, staffApi } from '@anjuan/contracts';
import { type CaseAction, type CaseActionInputs, localDate, type LocalDate } from '@anjuan/domain';
import { randomUUID } from 'node:crypto';
import { enterpriseOfToday } from './screens/enterprise.js';

const DEMO_PASSWORD = 'Anjuan-demo-2021';

/** A colleague who works beside the screen that a test looks at: signed in, with the day of the server. */
export interface Colleague {
  readonly client: SessionClient;
  readonly today: LocalDate;
}

export async function colleague(username: string): Promise<Colleague> {
  const client = createSessionClient({ baseUrl: process.env['ANJUAN_E2E_URL'] ?? '' });
  const session = await client.signIn(username, DEMO_PASSWORD);
  return { client, today: localDate(session.today) };
}

/** A lead against an enterprise of its own, handled by the two officers of the unit who have accounts. */
export async function leadOf(
  { client, today }: Colleague,
  violation: string,
  more: Partial<OpenCase> = {},
): Promise<CaseDetail> {
  const enterpriseIds = more.enterpriseIds ?? [(await newEnterprise({ client, today })).id];
  const { items } = await client.call(staffApi.officers);
  const officers = items.filter(({ certificate, post }) => certificate !== null && post === '执法队员').slice(0, 2);
  return client.call(casesApi.open, {
    body: {
      caseClass: 'pre_accident',
      violation,
      violatedArticle: '《城镇燃气管理条例》第十八条第五项',
      penaltyArticle: '《城镇燃气管理条例》第四十六条第五项',
      clueKind: 'report',
      leadOn: today,
      officerIds: officers.map(({ id }) => id),
      ...more,
      enterpriseIds,
    },
    idempotencyKey: randomUUID(),
  });
}

/** An enterprise that no other test has met. */
export async function newEnterprise({ client }: Colleague): Promise<{ readonly id: string; readonly name: string }> {
  const { name, uscc } = enterpriseOfToday();
  const { id } = await client.call(partiesApi.createEnterprise, {
    body: { name, uscc, placeRegion: '350582' },
    idempotencyKey: randomUUID(),
  });
  return { id, name };
}

export type Told<A extends CaseAction> = Partial<CaseActionInputs[A]>;

/** One step of the procedure, today unless another day is told. */
export async function step<A extends CaseAction>(
  { client, today }: Colleague,
  detail: CaseDetail,
  action: A,
  told: Told<A> | Readonly<Record<string, never>> = {},
): Promise<CaseDetail> {
  return client.call(casesApi.act, {
    params: { id: detail.id, action },
    body: { version: detail.version, on: today, ...told },
    idempotencyKey: randomUUID(),
  });
}
