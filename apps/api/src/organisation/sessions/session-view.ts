import type { SessionView } from '@anjuan/contracts';
import { type LocalDate, PERMISSIONS } from '@anjuan/domain';
import type { Actor } from '../../platform/auth/actor.js';

export function toSessionView(actor: Actor, today: LocalDate): SessionView {
  return {
    accountId: actor.id,
    account: actor.username,
    displayName: actor.displayName,
    unit: { region: actor.region, name: actor.unitName, shortName: actor.unitShortName },
    regions: [...actor.regions],
    roles: [...actor.roles],
    permissions: PERMISSIONS.filter((permission) => actor.permissions.has(permission)),
    mustChangePassword: actor.mustChangePassword,
    demo: actor.demo,
    today,
  };
}
