/** Enough of the epoch that no two shards share it. */
const EPOCH_LENGTH = 12;

/** An episode's name outside the ledger: it says which storage numbered it. */
export function renderEpisodeId(epoch: string, number: number): string {
  return `${epoch.slice(0, EPOCH_LENGTH)}-${number}`;
}

/** The number of an episode of this storage; null for what another one named. */
export function parseEpisodeId(epoch: string, id: string): number | null {
  const [prefix, number = ''] = id.split('-', 2);
  return prefix === epoch.slice(0, EPOCH_LENGTH) && /^\d{1,15}$/.test(number) ? Number(number) : null;
}
