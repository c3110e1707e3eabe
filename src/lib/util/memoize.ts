/** More answers than anybody asks for in one run, and few enough to be held. */
const CAPACITY = 65_536;

/** A pure function that remembers its answers, which nobody may change. When they are too many, all are forgotten. */
export function remember<Answer>(workOut: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = workOut(text);
    if (answers.size >= CAPACITY) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
