/** More answers than anybody asks for in one run, and few enough to be held. */
const CAPACITY = 65_536;

/** A pure function, memoized: it keeps its results, which nobody may change. When they are too many, all are dropped. */
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
