import { describe, expect, test } from "vitest";
import type { Operation } from "./call-function";
import { type Called, judgeAnswer } from "./judge-answer";

const now = new Date("2026-03-01T10:00:00.000Z");
const at = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

function called({ attempt = 0, ...of }: Partial<Called> = {}): Called {
  return {
    ...{ fn: { maxAttempts: 3 }, step: null, now, attempt },
    run: { callAt: now, attempt, ended: [], open: [] },
    ...of,
  };
}

const judge = (operations: Partial<Operation>[], of?: Partial<Called>) =>
  judgeAnswer(
    {
      kind: "operations",
      operations: operations.map((operation) => ({ id: "a", op: "StepRun", ...operation })),
      retryAfter: null,
    },
    called(of),
  );

describe("a step's error", () => {
  test("is tried again while tries are left", () => {
    expect(judge([{ op: "StepError" }], { attempt: 1 })).toMatchObject({
      callAt: at(30),
      attempt: 2,
      ended: [],
    });
  });

  test("of the last try is the step's end, though the SDK doesn't say so", () => {
    expect(judge([{ op: "StepError", error: "no" }], { attempt: 2 })).toMatchObject({
      callAt: now,
      attempt: 0,
      ended: [{ stepId: "a", isError: true, result: "no" }],
    });
  });

  test("of a planned step leaves the call of the function where it is", () => {
    const step = { stepId: "a", status: "planned" as const, dueAt: now, attempt: 0 };
    const run = { callAt: at(60), attempt: 1, ended: [], open: [step] };
    expect(judge([{ op: "StepError" }], { step, run })).toMatchObject({
      callAt: at(60),
      attempt: 1,
      begun: [{ stepId: "a", attempt: 1, dueAt: at(15) }],
    });
  });
});

test("a step found again while it is open keeps its time and its tries", () => {
  const open = [{ stepId: "a", status: "planned" as const, dueAt: at(99), attempt: 2 }];
  const run = { callAt: now, attempt: 0, ended: [], open };
  expect(judge([{ op: "StepPlanned" }], { run })).toMatchObject({ begun: [], callAt: null });
});

test("a request for another look is one", () => {
  expect(judge([{ op: "DiscoveryRequest" }])).toMatchObject({ callAt: now, ended: [] });
});

test("the end of the run may come as an operation", () => {
  expect(judge([{ op: "RunComplete" }])).toEqual({ kind: "completed" });
});

test.each([
  ["WaitForEvent", "WaitForEvent"],
  ["InvokeFunction", "InvokeFunction"],
  ["SomethingNew", "SomethingNew"],
])("%s fails the run and names it", (op, name) => {
  expect(judge([{ op }])).toMatchObject({
    kind: "failed",
    error: { message: expect.stringContaining(name) },
  });
});

test("a function that waits for nothing fails, and doesn't turn for ever", () => {
  expect(judge([])).toMatchObject({ kind: "failed", error: { message: "The function waits for nothing" } });
});
