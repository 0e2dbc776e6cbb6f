import { accessMatrix, refusedAtTheDoor } from "./matrix";
import type { CallerName, Outcome, Target } from "./row";
import { type World, withoutOrders } from "./world";

/** One call of one caller, and how it ends. */
interface Cell {
  readonly path: string;
  readonly target: Target;
  readonly ends: Outcome;
  readonly call: (world: World) => Promise<unknown>;
}

/** Every call of the matrix by one caller: each procedure, and each thing that it may name. */
export function cellsOf(caller: CallerName): Cell[] {
  return Object.entries(accessMatrix).flatMap(([path, { who, attempts }]) => {
    const refused = refusedAtTheDoor(who, caller);
    return Object.entries(attempts).map(([target, { call, ends }]) => ({
      ...{ path, target: target as Target },
      ends: refused ?? (typeof ends === "function" ? ends(caller) : ends),
      call: (world: World) => call(world.browsers[caller], refused ? withoutOrders(world) : world),
    }));
  });
}
