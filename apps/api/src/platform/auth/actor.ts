import type { Permission, Role, UnitKind } from '@anjuan/domain';

/** The account that acts: what it may do and which units it reads, read from the database on every request. */
export interface Actor {
  /** The account's id. */
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  /** The unit it acts for. */
  readonly region: string;
  readonly unitKind: UnitKind;
  readonly unitName: string;
  readonly unitShortName: string;
  /** The units whose records it reads, its own first. Ask `scopeOf(actor)`. */
  readonly regions: readonly string[];
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  readonly mustChangePassword: boolean;
  readonly demo: boolean;
  /** Null when a command acts for the account. */
  readonly sessionId: string | null;
}
