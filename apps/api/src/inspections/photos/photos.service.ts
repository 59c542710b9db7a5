import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Page, PhotoQuery, PhotoRecordType, PhotoUpload, PhotoView, VoidPhoto } from '@anjuan/contracts';
import { Audit } from '../../platform/audit/audit.js';
import type { Actor } from '../../platform/auth/actor.js';
import { type RegionScope, scopeOf } from '../../platform/auth/region-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Refused } from '../../platform/http/errors.js';
import { Idempotency } from '../../platform/records/idempotency.js';
import type { WritableKind } from '../../platform/records/record-writer.js';
import { lockOwnRecord } from '../../platform/records/stored-record.js';
import { HAZARD, INSPECTION } from '../hazard-rows.js';
import { photographIn } from './photo-check.js';
import { PhotosRepository } from './photos.repository.js';

const KINDS: Readonly<Record<PhotoRecordType, WritableKind>> = { inspection: INSPECTION, hazard: HAZARD };

export interface Photograph {
  readonly photo: PhotoView;
  readonly bytes: Buffer;
}

/** Photographs of what was found. They belong to the unit of their record and are never deleted. */
@Injectable()
export class PhotosService {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly files: FileStore,
    private readonly repository: PhotosRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  page(scope: RegionScope, query: PhotoQuery): Promise<Page<PhotoView>> {
    return this.repository.page(scope, query);
  }

  async image(scope: RegionScope, id: string): Promise<Photograph> {
    const photo = await this.repository.read(scope, id);
    return { photo, bytes: await this.files.read(photo.sha256) };
  }

  async upload(actor: Actor, upload: PhotoUpload, bytes: Buffer): Promise<PhotoView> {
    const facts = photographIn(bytes, upload, this.clock.today());
    const { recordType, recordId, caption, takenOn } = upload;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const input = { recordType, recordId, caption: caption ?? null, takenOn: takenOn ?? null, sha256 };
    const id = await this.transactions.run((manager) =>
      this.idempotency.once(manager, actor, { operation: 'photo.add', input }, async () => {
        const record = await lockOwnRecord(manager, actor, KINDS[recordType], recordId);
        if (record.voided) throw new Refused([{ code: 'RECORD_VOIDED', message: '这条记录已作废，不能再添加照片' }]);
        const at = this.clock.now();
        await this.files.put(bytes);
        await manager.query(
          'INSERT IGNORE INTO stored_file (sha256, size, media_type, width, height, created_at) VALUES (?, ?, ?, ?, ?, ?)',
          [sha256, bytes.length, facts.mediaType, facts.width, facts.height, at],
        );
        const { insertId } = await manager.query<{ insertId: number | string }>(
          `INSERT INTO record_photo (region, record_type, record_id, sha256, caption, taken_on, uploaded_by, uploaded_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          [
            record.region,
            recordType,
            recordId,
            sha256,
            caption === '' ? null : input.caption,
            input.takenOn,
            actor.id,
            at,
          ],
        );
        const photoId = String(insertId);
        await this.audit.record(manager, actor, {
          action: 'photo.added',
          subject: { type: 'photo', id: photoId },
          region: record.region,
          detail: { recordType, recordId, sha256 },
        });
        return photoId;
      }),
    );
    return this.repository.read(scopeOf(actor), id);
  }

  async void(actor: Actor, id: string, { reason }: VoidPhoto): Promise<PhotoView> {
    const { recordType, recordId } = await this.repository.read(scopeOf(actor), id);
    await this.transactions.run(async (manager) => {
      const record = await lockOwnRecord(manager, actor, KINDS[recordType], recordId);
      const { affectedRows } = await manager.query<{ affectedRows: number }>(
        'UPDATE record_photo SET voided_at = ?, void_reason = ?, voided_by = ? WHERE id = ? AND voided_at IS NULL',
        [this.clock.now(), reason, actor.id, id],
      );
      if (affectedRows === 0) throw new Refused([{ code: 'PHOTO_VOIDED', message: '这张照片已作废' }]);
      await this.audit.record(manager, actor, {
        action: 'photo.voided',
        subject: { type: 'photo', id },
        region: record.region,
        detail: { recordType, recordId, reason },
      });
    });
    return this.repository.read(scopeOf(actor), id);
  }
}
