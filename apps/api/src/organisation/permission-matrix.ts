import type { PermissionMatrix } from '@anjuan/contracts';
import { PERMISSION_LABEL, PERMISSIONS, permissionsOf, ROLE_LABEL, ROLES } from '@anjuan/domain';

export function permissionMatrix(): PermissionMatrix {
  return {
    roles: ROLES.map((role) => {
      const held = permissionsOf([role]);
      return { role, label: ROLE_LABEL[role], permissions: PERMISSIONS.filter((permission) => held.has(permission)) };
    }),
    permissions: PERMISSIONS.map((permission) => ({ permission, label: PERMISSION_LABEL[permission] })),
  };
}
