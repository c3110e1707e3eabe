/** What all entries have of one kind of text, in their order: the texts, and of each the number of its entry. */
export type EntryTexts = { texts: string[]; entryOf: number[] };

/** Plain loops, and no object for each text: a Worker that starts would make thousands of them. */
export function textsInOrder(lists: readonly (readonly string[])[]): EntryTexts {
  const texts: string[] = [];
  const entryOf: number[] = [];
  for (let entry = 0; entry < lists.length; entry++) {
    for (const text of lists[entry] ?? []) {
      texts.push(text);
      entryOf.push(entry);
    }
  }
  return { texts, entryOf };
}
