import type { EnterpriseDetail, EnterpriseItem, PersonItem, ResponsiblePerson } from '@anjuan/contracts';
import type { EnterpriseRow, MergedEntryRow } from './parties.repository.js';
import type { PersonRow } from './persons.repository.js';
import type { ResponsiblePersonRow } from './responsible-persons.repository.js';

type RegionName = (region: string) => string;

export function toEnterprise(row: EnterpriseRow, regionName: RegionName): EnterpriseItem {
  return {
    id: String(row.id),
    name: row.name,
    uscc: row.uscc,
    unlicensed: Boolean(row.unlicensed),
    placeRegion: row.place_region,
    placeName: row.place_region === null ? null : regionName(row.place_region),
    industry: row.industry,
    address: row.address,
    grid: row.grid,
    grade: row.grade,
    legalRepresentative: row.legal_representative,
    contactPhone: row.contact_phone,
    version: Number(row.version),
    mergedInto:
      row.merged_into_id === null ? null : { id: String(row.merged_into_id), name: row.merged_into_name ?? row.name },
  };
}

interface DetailParts {
  readonly row: EnterpriseRow;
  readonly merged: readonly MergedEntryRow[];
  readonly responsible: readonly ResponsiblePersonRow[];
}

export function toEnterpriseDetail(
  { row, merged, responsible }: DetailParts,
  regionName: RegionName,
): EnterpriseDetail {
  return {
    ...toEnterprise(row, regionName),
    mergedEntries: merged.map(({ id, name, uscc, version }) => ({
      id: String(id),
      name,
      uscc,
      version: Number(version),
    })),
    responsiblePersons: responsible.map((link) => toResponsiblePerson(link, regionName)),
  };
}

export function toResponsiblePerson(row: ResponsiblePersonRow, regionName: RegionName): ResponsiblePerson {
  return {
    id: String(row.id),
    person: { id: String(row.person_id), name: row.person_name },
    enterprise: { id: String(row.enterprise_id), name: row.enterprise_name },
    post: row.post,
    since: row.since_on,
    until: row.until_on,
    region: row.region,
    regionName: regionName(row.region),
  };
}

export function toPerson(row: PersonRow, documentNumber: string | null): PersonItem {
  return {
    id: String(row.id),
    name: row.name,
    workplace: row.workplace,
    phone: row.phone,
    documentKind: row.document_kind,
    documentNumber,
    version: Number(row.version),
  };
}
