import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'penalty_line_party' })
@Index('ix_penalty_line_party_party', ['casePartyId'])
export class PenaltyLinePartyEntity {
  @ForeignKey('penalty_line', 'id', { name: 'fk_penalty_line_party_line', ...RESTRICT })
  @PrimaryColumn({ name: 'line_id', type: 'bigint', unsigned: true })
  lineId!: string;

  @ForeignKey('case_party', 'id', { name: 'fk_penalty_line_party_party', ...RESTRICT })
  @PrimaryColumn({ name: 'case_party_id', type: 'bigint', unsigned: true })
  casePartyId!: string;
}
