import type { Entities } from '../database/data-source.js';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';
import { RecordChangeEntity } from './record-change.entity.js';

export const RECORD_ENTITIES: Entities = [IdempotencyKeyEntity, RecordChangeEntity];
