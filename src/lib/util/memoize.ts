/** The maximum number of results to keep. One run needs fewer. */
const CAPACITY = 65_536;

/** Memoizes a pure function. Nobody may change its results. If there are too many, it drops all of them. */
export function memoize<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = compute(text);
    if (answers.size >= CAPACITY) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
