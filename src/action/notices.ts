import type * as Core from '@actions/core';

/** What could not be done as wished, while the rest goes on. */
export type Notices = {
  /** Each text is said once, however often it is met. */
  say: (text: string) => void;
  /** They take the room of annotations of that kind. */
  count: () => number;
};

export function createNotices(core: typeof Core): Notices {
  const said = new Set<string>();
  return {
    say(text) {
      if (said.has(text)) return;
      said.add(text);
      core.notice(text, { title: 'kedb' });
    },
    count: () => said.size,
  };
}
