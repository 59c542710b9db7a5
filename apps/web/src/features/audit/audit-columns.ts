import type { AuditEntryView } from '@anjuan/contracts';
import { instantText, NONE } from '../../lib/format';
import type { TableColumn } from '../../ui/table-columns';

/** A server that listens on both kinds of address writes the old kind in the form of the new one. */
const MAPPED = /^::ffff:/;

export const AUDIT_COLUMNS: readonly TableColumn<AuditEntryView>[] = [
  { key: 'occurredAt', label: '时间', nowrap: true, text: (entry) => instantText(entry.occurredAt) },
  { key: 'actorName', label: '操作人', text: (entry) => entry.actorName },
  { key: 'region', label: '单位', nowrap: true },
  { key: 'action', label: '操作', phone: 'title' },
  { key: 'subject', label: '对象' },
  { key: 'ip', label: 'IP 地址', nowrap: true, text: (entry) => entry.ip?.replace(MAPPED, '') ?? NONE },
  { key: 'more', label: '', nowrap: true },
];
