import type { Constants } from '../state/constants.ts';
import type { Owner, World } from '../state/world.ts';

/** One kind of event: how often it happens to an owner, and what it does. */
export interface EventKind {
  readonly name: string;
  readonly owner: Owner;
  /** True where the constants rule it out for good; its rate is then 0 for every owner. */
  isOff?(constants: Constants): boolean;
  /** Rate [1/s] for one owner from the present state and the frozen field. */
  rate(world: World, owner: number): number;
  /** Carries the event out and records what it touched in `world.change`; false where it could not happen (a null event). */
  apply(world: World, owner: number): boolean;
}
