import type { Entities } from '../platform/database/data-source.js';
import { AccountEntity, AccountRoleEntity } from './accounts/account.entity.js';
import { CalendarDayEntity, HolidayNoticeEntity } from './calendar/calendar.entity.js';
import { SessionEntity, SignInFailureEntity } from './sessions/session.entity.js';
import { EnforcementCertificateEntity } from './staff/enforcement-certificate.entity.js';
import { StaffMemberEntity } from './staff/staff-member.entity.js';
import { DocumentWordEntity, OrganEntity, UnitEntity, UnitNameEntity } from './units/unit.entity.js';

export const ORGANISATION_ENTITIES: Entities = [
  UnitEntity,
  UnitNameEntity,
  DocumentWordEntity,
  OrganEntity,
  AccountEntity,
  AccountRoleEntity,
  HolidayNoticeEntity,
  CalendarDayEntity,
  SessionEntity,
  SignInFailureEntity,
  StaffMemberEntity,
  EnforcementCertificateEntity,
];
