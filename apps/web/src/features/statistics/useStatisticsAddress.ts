import {
  isColumnKey,
  localDate,
  periodName,
  periodRefusals,
  previousMonth,
  type ColumnKey,
  type Period,
} from '@anjuan/domain';
import { computed } from 'vue';
import { useRoute, type LocationQuery, type RouteLocationRaw } from 'vue-router';
import type { DrillList } from './drill-words';
import type { CellAddress } from './figures';

export type UnitsChoice = 'own' | 'below';

export interface AddressChange {
  readonly from?: string;
  readonly to?: string;
  readonly units?: UnitsChoice;
  readonly compare?: boolean;
  readonly cell?: CellAddress | null;
  readonly list?: DrillList;
  readonly part?: ColumnKey | null;
  readonly page?: number;
}

/** Everything the page shows is written in the address: it survives F5 and can be sent to a colleague. */
export function useStatisticsAddress(today: () => string) {
  const route = useRoute();
  const one = (name: string): string | undefined => single(route.query, name);

  const fallback = computed(() => previousMonth(localDate(today())));
  const from = computed(() => one('from') ?? fallback.value.from);
  const to = computed(() => one('to') ?? fallback.value.to);
  const refusals = computed(() => periodRefusals(from.value, to.value));
  const period = computed<Period | null>(() =>
    refusals.value.length > 0 ? null : { from: localDate(from.value), to: localDate(to.value) },
  );
  const name = computed(() => (period.value === null ? '' : periodName(period.value)));
  const units = computed<UnitsChoice>(() => (one('units') === 'own' ? 'own' : 'below'));
  const compare = computed(() => one('compare') === 'true');
  const cell = computed<CellAddress | null>(() => {
    const column = one('column');
    return column !== undefined && isColumnKey(column) ? { column, region: one('region') ?? null } : null;
  });
  const list = computed<DrillList>(() => (one('list') === 'undated' ? 'undated' : 'counted'));
  const part = computed<ColumnKey | null>(() => {
    const key = one('part');
    return key !== undefined && isColumnKey(key) ? key : null;
  });
  const page = computed(() => Math.max(1, Number.parseInt(one('page') ?? '1', 10) || 1));

  function at(change: AddressChange): RouteLocationRaw {
    return { path: '/statistics', query: mergedQuery(route.query, change) };
  }
  return { fallback, from, to, refusals, period, name, units, compare, cell, list, part, page, at };
}

function mergedQuery(query: LocationQuery, change: AddressChange): Record<string, string | undefined> {
  const current = (name: string) => single(query, name);
  const kept = {
    from: change.from ?? current('from'),
    to: change.to ?? current('to'),
    units: change.units ?? current('units'),
    compare: (change.compare ?? current('compare') === 'true') ? 'true' : undefined,
  };
  if (change.cell === null) return kept;
  const opened = change.cell;
  if (opened !== undefined) {
    return { ...kept, column: opened.column, region: opened.region ?? undefined, list: undatedOnly(change.list) };
  }
  // Another period or other units show other records: the open list starts at its first page again.
  const page = change.page ?? 1;
  return {
    ...kept,
    column: current('column'),
    region: current('region'),
    list: undatedOnly(change.list ?? current('list')),
    part: change.part === undefined ? current('part') : (change.part ?? undefined),
    page: page > 1 ? String(page) : undefined,
  };
}

const undatedOnly = (list: string | undefined): string | undefined => (list === 'undated' ? list : undefined);

function single(query: LocationQuery, name: string): string | undefined {
  const value = query[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === null || first === '' ? undefined : first;
}
