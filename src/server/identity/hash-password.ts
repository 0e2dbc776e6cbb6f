import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { singleton } from "@/server/platform/singleton";
import { type BoundedWork, boundedWork } from "./bounded-work";

/** Each waits for some 20 ms of the ones before it. */
const waitingPerCore = 32;

/** This process's turns: each hash takes a core and 46 MiB, so as many at once as there are cores. */
function turns(): BoundedWork {
  const cores = availableParallelism();
  const busy = () => new DomainError("SIGN_IN_BUSY", "Too many passwords wait to be checked");
  return singleton("password-turns", () => boundedWork(cores, cores * waitingPerCore, busy));
}

type Strength = Pick<Context, "env">;

/** Argon2id: OWASP Password Storage Cheat Sheet, m=47104 (46 MiB), t=1, p=1. */
function strength({ env }: Strength) {
  return { memoryCost: env.PASSWORD_MEMORY_KIB, timeCost: 1, parallelism: 1 };
}

/** The hash that is kept of a password, with its parameters and salt. Throws SIGN_IN_BUSY. */
export function hashPassword(ctx: Strength, password: string): Promise<string> {
  return turns()(() => hash(password, strength(ctx)));
}

/**
 * Whether a password is the one behind a hash. Without a hash (nobody has that address, no password was set) it takes
 * as long and is wrong. Throws SIGN_IN_BUSY.
 */
export async function verifyPassword(
  ctx: Strength,
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const isRight = await turns()(() => verify(passwordHash ?? nobodysHash(ctx), password));
  return isRight && typeof passwordHash === "string";
}

/** Whether a hash was made with other parameters than are used now. */
export function isOutdated(ctx: Strength, passwordHash: string): boolean {
  return !passwordHash.startsWith(`$argon2id$v=19$${parameters(ctx)}$`);
}

/** Of no password: its salt and its 32 bytes are all zero. */
function nobodysHash(ctx: Strength): string {
  return `$argon2id$v=19$${parameters(ctx)}$${"A".repeat(22)}$${"A".repeat(43)}`;
}

function parameters(ctx: Strength): string {
  const { memoryCost, timeCost, parallelism } = strength(ctx);
  return `m=${memoryCost},t=${timeCost},p=${parallelism}`;
}
