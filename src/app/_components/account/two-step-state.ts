import type { SecondFactorSetUp } from "@/server/identity/schemas";
import type { PlainFormState } from "./plain-form-state";

/** What the form about two-step sign-in shows next. */
export type TwoStepStage =
  | { readonly name: "begin" }
  /** The app is told the secret, and shows a code. */
  | { readonly name: "scan"; readonly setUp: SecondFactorSetUp }
  /** The recovery codes, this once. */
  | { readonly name: "codes"; readonly codes: readonly string[] };

/** The form about two-step sign-in between two posts. */
export interface TwoStepState extends PlainFormState {
  readonly stage: TwoStepStage;
}

/** What a press of its buttons asks for. */
export const twoStepDeeds = ["setUp", "enable", "replace", "disable"] as const;
