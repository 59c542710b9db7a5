import { phoneRefusal } from '../identifiers/phone.js';
import { normaliseUscc, usccRefusal } from '../identifiers/uscc.js';
import { mayReachBelow } from '../permissions/permissions.js';
import type { UnitKind } from '../records/codes.js';
import type { Refusal } from '../refusal.js';

export interface EnterpriseInput {
  readonly name: string;
  readonly uscc: string | null;
  /** 无照经营点: no licence, hence no code; known by name and place only. */
  readonly unlicensed: boolean;
  readonly placeRegion: string | null;
  readonly address: string | null;
  readonly contactPhone: string | null;
}

/** The identity of an entry as it stood before a correction. */
export type KnownIdentity = Pick<EnterpriseInput, 'uscc' | 'unlicensed'>;

/**
 * Why an enterprise cannot be entered like this. `before` is the entry that is corrected: one taken over from past records
 * without a code may stay without, so that its address can be put right.
 */
export function enterpriseRefusals(input: EnterpriseInput, before: KnownIdentity | null = null): readonly Refusal[] {
  return [
    ...nameRefusals(input),
    ...identityRefusals(input, before),
    ...phoneRefusals(input.contactPhone, 'contactPhone'),
  ];
}

export function phoneRefusals(phone: string | null, field: string): readonly Refusal[] {
  const refusal = phone === null || phone.trim() === '' ? null : phoneRefusal(phone.trim());
  return refusal === null ? [] : [{ ...refusal, field }];
}

function nameRefusals({ name }: EnterpriseInput): readonly Refusal[] {
  if (name.trim() !== '') return [];
  return [{ code: 'NAME_MISSING', field: 'name', message: '请填写企业名称；无照经营点填写招牌或经营内容' }];
}

function identityRefusals(input: EnterpriseInput, before: KnownIdentity | null): readonly Refusal[] {
  const { uscc, unlicensed } = input;
  if (uscc !== null && uscc.trim() !== '') {
    const wrong = usccRefusal(uscc);
    const both: readonly Refusal[] = unlicensed
      ? [
          {
            code: 'UNLICENSED_WITH_CODE',
            field: 'unlicensed',
            message: '有统一社会信用代码的企业不是无照经营点，请取消“无照经营点”，或清除代码',
            basis: 'own-party-register',
          },
        ]
      : [];
    return [...(wrong === null ? [] : [{ ...wrong, field: 'uscc' }]), ...both];
  }
  if (unlicensed) return placeRefusals(input);
  if (before !== null && before.uscc === null && !before.unlicensed) return [];
  return [
    {
      code: 'CREDIT_CODE_MISSING',
      field: 'uscc',
      message: '请填写统一社会信用代码；没有营业执照的，请勾选“无照经营点”',
      basis: 'own-party-register',
    },
  ];
}

/** Without a code, name and place are all that tells one enterprise from another. */
function placeRefusals({ placeRegion, address }: EnterpriseInput): readonly Refusal[] {
  const basis = 'own-party-register';
  return [
    ...(placeRegion === null
      ? [{ code: 'PLACE_MISSING', field: 'placeRegion', message: '无照经营点须选择所在地', basis }]
      : []),
    ...(address === null || address.trim() === ''
      ? [
          {
            code: 'ADDRESS_MISSING',
            field: 'address',
            message: '无照经营点须填写经营地址，以便与其他经营点区分',
            basis,
          },
        ]
      : []),
  ];
}

export interface MergeCandidate {
  readonly id: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly mergedInto: { readonly id: string; readonly name: string } | null;
  /** How many entries are merged into this one. */
  readonly holds: number;
}

export interface MergeUnit {
  readonly region: string;
  readonly kind: UnitKind;
}

export interface MergeClaim {
  readonly name: string;
  /** The unit that registered the entry; null for entries taken over from past records. */
  readonly registeredBy: string | null;
  readonly placeRegion: string | null;
}

/**
 * Why a unit may not merge or separate these entries: it would move the 家 columns of units that it does not answer for.
 * A county has a claim to what it registered and to what lies in its region; the city answers for all.
 */
export function mergeClaimRefusal(unit: MergeUnit, entries: readonly MergeClaim[]): string | null {
  if (mayReachBelow(unit.kind)) return null;
  const foreign = entries.filter(
    ({ registeredBy, placeRegion }) => registeredBy !== unit.region && placeRegion !== unit.region,
  );
  if (foreign.length === 0) return null;
  const names = foreign.map(({ name }) => `“${name}”`).join('、');
  return `${names}不是本单位登记的，所在地也不在本辖区，合并和撤销合并会改变其他单位的统计家数，请报市局办理`;
}

/** Why one entry cannot become part of another. Merges are one step deep, so that each can be undone by itself. */
export function mergeRefusals(merged: MergeCandidate, survivor: MergeCandidate): readonly Refusal[] {
  const field = 'intoId';
  const basis = 'own-party-register';
  if (merged.id === survivor.id) {
    return [{ code: 'MERGE_INTO_ITSELF', field, message: '不能将企业并入自身，请另选一个企业', basis }];
  }
  if (merged.mergedInto !== null) {
    const message = `“${merged.name}”已并入“${merged.mergedInto.name}”，如需改并，请先撤销合并`;
    return [{ code: 'ALREADY_MERGED', message, basis, type: 'enterprise', id: merged.mergedInto.id }];
  }
  const refusals: Refusal[] = [];
  if (survivor.mergedInto !== null) {
    const message = `“${survivor.name}”已并入“${survivor.mergedInto.name}”，请直接并入后者`;
    refusals.push({ code: 'MERGE_INTO_MERGED', field, message, basis, type: 'enterprise', id: survivor.mergedInto.id });
  }
  if (merged.holds > 0) {
    const message = `已有 ${merged.holds} 个企业并入“${merged.name}”，请先撤销那些合并，再分别并入“${survivor.name}”`;
    refusals.push({ code: 'MERGE_CHAIN', message, basis });
  }
  return [...refusals, ...codeRefusals(merged, survivor, field)];
}

function codeRefusals(merged: MergeCandidate, survivor: MergeCandidate, field: string): readonly Refusal[] {
  if (merged.uscc === null || normaliseUscc(merged.uscc) === survivor.uscc) return [];
  if (survivor.uscc !== null) {
    const message = `两个企业的统一社会信用代码不同（${merged.uscc}、${survivor.uscc}），是两个主体，不能合并；代码录错的请先更正`;
    return [{ code: 'DIFFERENT_CREDIT_CODES', field, message, basis: 'GB 32100-2015' }];
  }
  const message = `“${merged.name}”有统一社会信用代码，应予保留：请反过来将“${survivor.name}”并入“${merged.name}”`;
  return [{ code: 'KEEP_THE_CODE', field, message, basis: 'own-party-register' }];
}
