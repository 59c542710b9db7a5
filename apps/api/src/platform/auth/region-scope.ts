import { mayActBelow, type Permission } from '@anjuan/domain';
import { OutOfScope } from '../http/errors.js';
import type { Actor } from './actor.js';

export interface SqlCondition {
  readonly sql: string;
  readonly params: readonly string[];
}

/** The units whose records an actor reaches. A required argument of every repository method, so that forgetting it does not compile. */
class Scope {
  readonly #regions: readonly string[];

  constructor(regions: readonly string[]) {
    this.#regions = regions;
  }

  get regions(): readonly string[] {
    return this.#regions;
  }

  /** A condition for WHERE; `column` is written by the programmer: `scope.where('c.region')`. */
  where(column: string): SqlCondition {
    if (this.#regions.length === 0) return { sql: '1 = 0', params: [] };
    return { sql: `${column} IN (${this.#regions.map(() => '?').join(', ')})`, params: this.#regions };
  }

  covers(region: string): boolean {
    return this.#regions.includes(region);
  }

  /** Only one unit of the scope; a unit outside answers 404 and is audited. */
  narrowedTo(region: string): Scope {
    if (!this.covers(region)) throw new OutOfScope();
    return new Scope([region]);
  }
}

export type RegionScope = Scope;

/** What the actor reads: own unit and those below. */
export function scopeOf(actor: Actor): RegionScope {
  return new Scope(actor.regions);
}

/** What the actor may change with a permission: its own unit, and those below only where the matrix says so. */
export function actingScopeOf(actor: Actor, permission: Permission): RegionScope {
  if (!actor.permissions.has(permission)) return new Scope([]);
  return new Scope(mayActBelow(actor.unitKind, permission) ? actor.regions : [actor.region]);
}
