/** By epoch, the revision up to which a reader knows it. An epoch that is not named is read from its start. */
export type OccurrencesCursor = Record<string, number>;

const POSITION = /^([0-9a-f]{32})\.(\d{1,15})$/;

/** Reads `epoch.revision,epoch.revision…`, as `next` gave it; null where it is something else. */
export function parseCursor(text: string): OccurrencesCursor | null {
  const cursor: OccurrencesCursor = {};
  for (const part of text === '' ? [] : text.split(',')) {
    const [, epoch, revision] = POSITION.exec(part) ?? [];
    if (epoch === undefined) return null;
    cursor[epoch] = Number(revision);
  }
  return cursor;
}

export function renderCursor(positions: readonly { epoch: string; next: number }[]): string {
  return positions.map(({ epoch, next }) => `${epoch}.${next}`).join(',');
}
