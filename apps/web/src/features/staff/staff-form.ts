import {
  CorrectStaffMember,
  CreateStaffMember,
  NewCertificate,
  type RefusalView,
  type StaffMember,
} from '@anjuan/contracts';
import {
  certificateRefusals,
  isLocalDate,
  type LocalDate,
  localDate,
  type StaffKind,
  staffRefusals,
} from '@anjuan/domain';
import type * as z from 'zod';
import { refusalsOfIssues } from '../../lib/form-issues';
import { labelOf } from './messages';

/** What stands in the inputs: empty text is nothing. */
export interface StaffFormValues {
  name: string;
  post: string;
  kind: StaffKind | '';
  phone: string;
  accountId: string;
  joinedOn: string;
  leftOn: string;
  reason: string;
  withCertificate: boolean;
  number: string;
  validFrom: string;
  validTo: string;
}

export function formOf(member: StaffMember | null): StaffFormValues {
  return {
    name: member?.name ?? '',
    post: member?.post ?? '',
    kind: member?.kind ?? 'officer',
    phone: member?.phone ?? '',
    accountId: member?.account?.id ?? '',
    joinedOn: member?.joinedOn ?? '',
    leftOn: member?.leftOn ?? '',
    reason: '',
    withCertificate: member === null,
    number: '',
    validFrom: '',
    validTo: '',
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const dayOrNull = (text: string): LocalDate | null => (isLocalDate(text) ? text : null);

type Checked<T> =
  | { readonly body: T; readonly refusals: readonly RefusalView[] }
  | { readonly body: null; readonly refusals: readonly RefusalView[] };

export function checkedNew(values: StaffFormValues, today: LocalDate): Checked<CreateStaffMember> {
  const { number, validFrom, validTo } = values;
  const asked = values.withCertificate && values.kind === 'officer';
  const certificate = asked ? { number, validFrom, validTo } : null;
  const parsed = CreateStaffMember.safeParse({ ...contentOf(values), certificate });
  if (!parsed.success) return { body: null, refusals: issuesOf(parsed.error) };
  const body = parsed.data;
  const ofMember = staffRefusals({ ...body, joinedOn: dayOrNull(values.joinedOn), leftOn: null }, { today });
  const holder = { name: body.name, kind: body.kind, leftOn: null };
  const ofCertificate =
    body.certificate === null
      ? []
      : certificateRefusals(
          { ...datedCertificate(body.certificate), revokedOn: null },
          { today, holder, within: 'certificate.' },
        );
  return { body, refusals: [...ofMember, ...ofCertificate] };
}

export function checkedCorrection(
  values: StaffFormValues,
  member: StaffMember,
  today: LocalDate,
): Checked<CorrectStaffMember> {
  const { version } = member;
  const parsed = CorrectStaffMember.safeParse({
    ...contentOf(values),
    leftOn: orNull(values.leftOn),
    reason: values.reason,
    version,
  });
  if (!parsed.success) return { body: null, refusals: issuesOf(parsed.error) };
  const content = { ...parsed.data, joinedOn: dayOrNull(values.joinedOn), leftOn: dayOrNull(values.leftOn) };
  const certificates = member.certificates.filter(({ voided }) => !voided).length;
  return { body: parsed.data, refusals: staffRefusals(content, { today, certificates }) };
}

/** What the schema finds wrong. An input for a day holds a day or nothing, so a day that does not fit is one not filled in. */
export function issuesOf(error: z.ZodError): readonly RefusalView[] {
  return refusalsOfIssues(error, labelOf).map((refusal) => {
    const field = refusal.field ?? '';
    return isDay(field) ? { ...refusal, message: `请填写${labelOf(field)}` } : refusal;
  });
}

const isDay = (field: string): boolean => /(On|validFrom|validTo)$/.test(field);

export function datedCertificate({ number, validFrom, validTo }: NewCertificate) {
  return { number, validFrom: localDate(validFrom), validTo: localDate(validTo) };
}

function contentOf({ name, post, kind, phone, accountId, joinedOn }: StaffFormValues) {
  return { name, post, kind, phone: orNull(phone), accountId: orNull(accountId), joinedOn: orNull(joinedOn) };
}
