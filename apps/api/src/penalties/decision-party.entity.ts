import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'decision_party' })
@Index('ix_decision_party_party', ['casePartyId'])
export class DecisionPartyEntity {
  @ForeignKey('penalty_decision', 'id', { name: 'fk_decision_party_decision', ...RESTRICT })
  @PrimaryColumn({ name: 'decision_id', type: 'bigint', unsigned: true })
  decisionId!: string;

  @ForeignKey('case_party', 'id', { name: 'fk_decision_party_party', ...RESTRICT })
  @PrimaryColumn({ name: 'case_party_id', type: 'bigint', unsigned: true })
  casePartyId!: string;
}
