import type { ErrorCode } from "@/server/platform/error-codes";
import type { Permission } from "@/server/platform/permissions";
import type { Caller } from "@/server/wiring/caller";
import type { TestAccount } from "../accounts";
import type { World } from "./world";

/**
 * Whose thing a call names: one that the caller may touch, another's, another's within one's own, or that of somebody
 * who may more than the least of those who may call.
 */
const targets = ["own", "foreign", "nested", "above"] as const;
export type Target = (typeof targets)[number];

export type Outcome = "done" | ErrorCode;

/** How a call ends for whoever may call at all; by the caller where it isn't the same for all of them. */
type Ending = Outcome | ((caller: CallerName) => Outcome);

/** A call that names a thing, and how it ends. `by` is the caller's own browser. */
interface Attempt {
  readonly call: (by: Browser, world: World) => Promise<unknown>;
  readonly ends: Ending;
}

export interface Browser {
  readonly api: Caller;
  readonly name: CallerName;
}

export const callerNames = ["guest", "customer", "other", "support", "manager", "admin", "clerk"] as const;
export type CallerName = (typeof callerNames)[number];

/** Who may call a procedure, and what becomes of a call by what it names. */
export interface Row {
  readonly who: "everybody" | "signed in" | Permission;
  readonly attempts: Partial<Record<Target, Attempt>>;
  /** Why there is nothing to try, where the procedure's input has one expect it. */
  readonly reasons: Partial<Record<Target, string>>;
}

/** What is tried; where there is nothing to try, why. */
type Attempts = Partial<Record<Target, readonly [ends: Ending, call: Attempt["call"]] | string>>;

function row(who: Row["who"], given: Attempts): Row {
  const attempts: Partial<Record<Target, Attempt>> = {};
  const reasons: Partial<Record<Target, string>> = {};
  for (const target of targets) {
    const each = given[target];
    if (typeof each === "string") reasons[target] = each;
    else if (each) attempts[target] = { ends: each[0], call: each[1] };
  }
  return { who, attempts, reasons };
}

/** The caller's own account; a guest has none. */
export function accountOf({ name }: Browser, { accounts }: World): TestAccount {
  if (name === "guest") throw new Error("A guest has no account");
  return accounts[name];
}

/** An account that isn't the caller's. */
export function anothers({ name }: Browser, { accounts }: World): TestAccount {
  return accounts[name === "customer" ? "other" : "customer"];
}

/** For a list in which nothing may stand that isn't the caller's own. */
export function expectNone(found: readonly unknown[]): void {
  if (found.length > 0) throw new Error(`${found.length} that should not be there`);
}

/** Anybody may call: guests too. */
export const everybody = (attempts: Attempts) => row("everybody", attempts);
/** Whoever is signed in, at their own things. */
export const signedIn = (attempts: Attempts) => row("signed in", attempts);
/** Staff with a permission. */
export const permitted = (permission: Permission, attempts: Attempts) => row(permission, attempts);
