import { DomainError } from "@/server/platform/domain-error";
import { passwordProblem } from "./password-policy";

/** Throws PASSWORD_TOO_COMMON or PASSWORD_LIKE_EMAIL. It looks at what was typed alone, so it tells of no account. */
export function refusePassword(password: string, email: string): void {
  const problem = passwordProblem(password, email);
  if (problem) throw new DomainError(problem, "A password that would be guessed");
}
