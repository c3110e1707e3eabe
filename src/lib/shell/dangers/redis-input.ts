import { inputTexts } from '../running/input-texts.ts';
import type { DangerRule } from './danger.ts';

/** What the client of Redis reads, a command a line: `echo flushall | redis-cli`. */
export const redisInput: DangerRule = (command) => {
  if (!/^(?:redis|valkey|keydb)-cli$/.test(command.name)) return null;
  const flushes = inputTexts(command).some((text) => /^\s*flush(?:all|db)\b/im.test(text));
  return flushes ? { reason: 'deletes every key' } : null;
};
