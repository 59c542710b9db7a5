import { CorrectEnterprise, type EnterpriseItem, NewEnterprise } from '@anjuan/contracts';
import {
  ENTERPRISE_GRADES,
  enterpriseRefusals,
  type EnterpriseGrade,
  INDUSTRIES,
  type Industry,
  type Refusal,
} from '@anjuan/domain';
import { refusalsOfIssues } from '../lib/form-issues';
import { enterpriseLabel } from './party-words';

/** As it stands in the inputs: nothing is an empty text. */
export interface EnterpriseForm {
  name: string;
  uscc: string;
  unlicensed: boolean;
  placeRegion: string;
  industry: string;
  address: string;
  grid: string;
  grade: string;
  legalRepresentative: string;
  contactPhone: string;
  reason: string;
}

export function enterpriseForm(entry: EnterpriseItem | null, placeRegion = ''): EnterpriseForm {
  return {
    name: entry?.name ?? '',
    uscc: entry?.uscc ?? '',
    unlicensed: entry?.unlicensed ?? false,
    placeRegion: entry === null ? placeRegion : (entry.placeRegion ?? ''),
    industry: entry?.industry ?? '',
    address: entry?.address ?? '',
    grid: entry?.grid ?? '',
    grade: entry?.grade ?? '',
    legalRepresentative: entry?.legalRepresentative ?? '',
    contactPhone: entry?.contactPhone ?? '',
    reason: '',
  };
}

export interface Checked<T> {
  readonly body: T | null;
  readonly refusals: readonly Refusal[];
}

/** By the same rules as the server, so that what is wrong is seen before it is sent. */
export function checkedNewEnterprise(form: EnterpriseForm): Checked<NewEnterprise> {
  const parsed = NewEnterprise.safeParse(fieldsOf(form));
  if (!parsed.success) return { body: null, refusals: refusalsOfIssues(parsed.error, enterpriseLabel) };
  return { body: parsed.data, refusals: enterpriseRefusals(parsed.data) };
}

export function checkedEnterpriseCorrection(form: EnterpriseForm, before: EnterpriseItem): Checked<CorrectEnterprise> {
  const sent = { ...fieldsOf(form), version: before.version, reason: form.reason };
  const parsed = CorrectEnterprise.safeParse(sent);
  if (!parsed.success) return { body: null, refusals: refusalsOfIssues(parsed.error, enterpriseLabel) };
  return { body: parsed.data, refusals: enterpriseRefusals(parsed.data, before) };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function fieldsOf(form: EnterpriseForm) {
  return {
    name: form.name,
    uscc: orNull(form.uscc),
    unlicensed: form.unlicensed,
    placeRegion: orNull(form.placeRegion),
    industry: industryOf(form.industry),
    address: orNull(form.address),
    grid: orNull(form.grid),
    grade: gradeOf(form.grade),
    legalRepresentative: orNull(form.legalRepresentative),
    contactPhone: orNull(form.contactPhone),
  };
}

function industryOf(text: string): Industry | null {
  return INDUSTRIES.find((one) => one === text) ?? null;
}

function gradeOf(text: string): EnterpriseGrade | null {
  return ENTERPRISE_GRADES.find((one) => one === text) ?? null;
}
