/** What happened, in its order, to be read when the counts are wrong. */
export type Journal = {
  /** `about`: the entries that it is about; none is about all. */
  note: (line: string, about?: readonly string[]) => void;
  linesAbout: (errorIds: readonly string[]) => string[];
};

export function createJournal(now: () => number = () => 0): Journal {
  const lines: { text: string; about: readonly string[] }[] = [];
  const started = now();
  return {
    note(line, about = []) {
      const ms = Math.round(now() - started);
      lines.push({ text: `${String(lines.length + 1).padStart(4)} ${ms ? `${ms} ms ` : ''}${line}`, about });
    },
    linesAbout: (errorIds) =>
      lines
        .filter(({ about }) => about.length === 0 || about.some((id) => errorIds.includes(id)))
        .map(({ text }) => text),
  };
}
