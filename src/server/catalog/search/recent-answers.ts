/** The last answers by what was asked, the least recently wanted ones forgotten first. */
export interface RecentAnswers {
  /** The answer to this question: a kept one, or `make`'s. */
  get<Answer>(question: unknown, make: () => Answer): Answer;
  forget(): void;
}

export function keepRecentAnswers(maxCount: number): RecentAnswers {
  const answers = new Map<string, unknown>();
  return {
    get<Answer>(question: unknown, make: () => Answer): Answer {
      const key = JSON.stringify(question);
      const kept = answers.get(key);
      const answer = kept === undefined ? make() : (kept as Answer); // Kept under the same question.
      answers.delete(key);
      answers.set(key, answer);
      for (const oldest of answers.keys()) {
        if (answers.size <= maxCount) break;
        answers.delete(oldest);
      }
      return answer;
    },
    forget: () => answers.clear(),
  };
}
