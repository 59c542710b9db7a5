import type { EnterpriseRecord, SearchResult } from '@anjuan/contracts';
import {
  CASE_CLASS_LABEL,
  COERCIVE_MEASURE_KIND_LABEL,
  DECISION_STATE_LABEL,
  DISCIPLINE_MEASURE_LABEL,
  EXPOSURE_MEDIUM_LABEL,
  INSPECTION_KIND_LABEL,
  PENALTY_KIND_LABEL,
  RECORD_TYPE_LABEL,
  type RecordType,
  wanYuan,
} from '@anjuan/domain';
import { ref } from '../platform/database/record-references.js';
import type { FigureRow, HistoryRow, HitRow } from './desk.repository.js';

type RegionName = (region: string) => string;
type HistoryEntry = EnterpriseRecord['history'][number];
type Hit = SearchResult['items'][number];

export function toFigures(row: FigureRow): EnterpriseRecord['figures'] {
  return {
    inspections: Number(row.inspections),
    hazards: Number(row.hazards),
    hazardsOpen: Number(row.hazards_open),
    cases: Number(row.cases),
    fineFen: Number(row.fine_fen),
    coerciveMeasures: Number(row.coercive_measures),
    exposures: Number(row.exposures),
    blacklisted: Number(row.blacklisted) > 0,
    jointlyDisciplined: Number(row.jointly_disciplined) > 0,
  };
}

export function toHistoryEntry(row: HistoryRow, regionName: RegionName): HistoryEntry {
  return {
    ref: ref(row.type, row.id, row.text),
    region: row.region,
    regionName: regionName(row.region),
    on: row.known_on,
    summary: summaryOf(row),
    voided: Number(row.voided) === 1,
    organ: row.organ,
  };
}

export function toHit(type: RecordType, row: HitRow, regionName: RegionName): Hit {
  return { ...ref(type, row.id, row.label), regionName: row.region === null ? null : regionName(row.region) };
}

const HAZARD_STATES: Readonly<Record<string, string>> = { verified: '已销号', open: '未销号' };

/** The words for the code of each kind of record; kinds without a code have none. */
const CODE_WORDS: Readonly<Partial<Record<RecordType, Readonly<Record<string, string>>>>> = {
  inspection: INSPECTION_KIND_LABEL,
  hazard: HAZARD_STATES,
  case: CASE_CLASS_LABEL,
  coercive_measure: COERCIVE_MEASURE_KIND_LABEL,
  disciplinary_action: DISCIPLINE_MEASURE_LABEL,
  exposure: EXPOSURE_MEDIUM_LABEL,
};

function summaryOf(row: HistoryRow): string {
  const words = row.type === 'decision' ? decisionWords(row) : CODE_WORDS[row.type]?.[row.code ?? ''];
  const parts = [words, row.text].filter((part) => part !== undefined && part !== null && part !== '');
  return parts.length === 0 ? RECORD_TYPE_LABEL[row.type] : parts.join(' · ');
}

const PENALTY_WORDS: Readonly<Record<string, string>> = PENALTY_KIND_LABEL;
const STATE_WORDS: Readonly<Record<string, string>> = DECISION_STATE_LABEL;

/** 罚款、警告 2.00 万元 · 已撤销; being in force needs no word. */
function decisionWords({ code, amount_fen }: HistoryRow): string {
  const [state = '', ...kinds] = (code ?? '').split(',').filter((part) => part !== '');
  const penalties = [...new Set(kinds)].map((kind) => PENALTY_WORDS[kind] ?? kind).join('、');
  const amount = amount_fen === null ? '' : ` ${wanYuan(Number(amount_fen))} 万元`;
  const ending = state === 'in_force' ? '' : (STATE_WORDS[state] ?? '');
  return [`${penalties}${amount}`, ending].filter((part) => part !== '').join(' · ');
}
