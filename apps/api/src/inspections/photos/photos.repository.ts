import { Injectable } from '@nestjs/common';
import type { Page, PhotoMediaType, PhotoQuery, PhotoRecordType, PhotoView } from '@anjuan/contracts';
import type { LocalDate } from '@anjuan/domain';
import { EntityManager } from 'typeorm';
import type { RegionScope } from '../../platform/auth/region-scope.js';
import { keysetPage } from '../../platform/database/keyset-list.js';
import { allOf, equalTo, type SqlCondition } from '../../platform/database/sql-conditions.js';
import { NotFound, OutOfScope } from '../../platform/http/errors.js';

interface PhotoRow {
  readonly id: string;
  readonly region: string;
  readonly record_type: PhotoRecordType;
  readonly record_id: string;
  readonly caption: string | null;
  readonly taken_on: LocalDate | null;
  readonly media_type: PhotoMediaType;
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
  readonly uploaded_by: string;
  readonly uploaded_at: Date;
  readonly voided: number;
  readonly void_reason: string | null;
}

const FROM = 'record_photo t JOIN stored_file f ON f.sha256 = t.sha256 JOIN account a ON a.id = t.uploaded_by';
const COLUMNS = {
  id: 't.id',
  region: 't.region',
  record_type: 't.record_type',
  record_id: 't.record_id',
  caption: 't.caption',
  taken_on: 't.taken_on',
  media_type: 'f.media_type',
  size: 'f.size',
  width: 'f.width',
  height: 'f.height',
  sha256: 't.sha256',
  uploaded_by: 'a.display_name',
  uploaded_at: 't.uploaded_at',
  voided: 't.voided_at IS NOT NULL',
  void_reason: 't.void_reason',
} satisfies Record<keyof PhotoRow, string>;
const SELECTED = Object.entries(COLUMNS)
  .map(([name, expression]) => `${expression} AS ${name}`)
  .join(', ');

@Injectable()
export class PhotosRepository {
  constructor(private readonly db: EntityManager) {}

  async page(scope: RegionScope, query: PhotoQuery): Promise<Page<PhotoView>> {
    const conditions = [
      scope.where('t.region'),
      ...equalTo('t.record_type', query.recordType),
      ...equalTo('t.record_id', query.recordId),
    ];
    const page = await keysetPage<PhotoRow>(
      this.db,
      { from: FROM, columns: COLUMNS, conditions, id: 't.id', date: null },
      query,
    );
    return { ...page, items: page.items.map(toPhoto) };
  }

  async read(scope: RegionScope, id: string): Promise<PhotoView> {
    const [photo] = await this.where(scope, { sql: 't.id = ?', params: [id] });
    if (photo !== undefined) return photo;
    const elsewhere = await this.db.query<object[]>('SELECT 1 FROM record_photo WHERE id = ?', [id]);
    throw elsewhere.length > 0 ? new OutOfScope() : new NotFound();
  }

  /** By record, in the order in which they were added. */
  async of(
    scope: RegionScope,
    recordType: PhotoRecordType,
    recordIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly PhotoView[]>> {
    if (recordIds.length === 0) return new Map();
    const photos = await this.where(scope, {
      sql: 't.record_type = ? AND t.record_id IN (?)',
      params: [recordType, recordIds],
    });
    return new Map(recordIds.map((id) => [id, photos.filter(({ recordId }) => recordId === id)]));
  }

  private async where(scope: RegionScope, condition: SqlCondition): Promise<PhotoView[]> {
    const where = allOf([scope.where('t.region'), condition]);
    const rows = await this.db.query<PhotoRow[]>(`SELECT ${SELECTED} FROM ${FROM} WHERE ${where.sql} ORDER BY t.id`, [
      ...where.params,
    ]);
    return rows.map(toPhoto);
  }
}

function toPhoto(row: PhotoRow): PhotoView {
  return {
    id: String(row.id),
    recordType: row.record_type,
    recordId: String(row.record_id),
    region: row.region,
    caption: row.caption,
    takenOn: row.taken_on,
    mediaType: row.media_type,
    size: Number(row.size),
    width: Number(row.width),
    height: Number(row.height),
    sha256: row.sha256,
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at.toISOString(),
    voided: Number(row.voided) === 1,
    voidReason: row.void_reason,
  };
}
