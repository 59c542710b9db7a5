import type { Entities } from '../database/data-source.js';
import { AuditChainEntity, AuditLogEntity } from './audit-log.entity.js';

export const AUDIT_ENTITIES: Entities = [AuditLogEntity, AuditChainEntity];
