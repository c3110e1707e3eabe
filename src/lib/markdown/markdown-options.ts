import type { Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const WHOLE = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] } satisfies Options;
const WITHOUT_BARE_LINKS = {
  extensions: WHOLE.extensions.map(({ text, ...others }) => ({ ...others, text: withoutAutolinks(text) })),
  mdastExtensions: WHOLE.mdastExtensions.map((list) => list.filter(({ transforms }) => !transforms)),
} satisfies Options;

/** What a bare link in GitHub's Markdown has at the least (GFM 0.29 §6.9). */
const BARE_LINK = /@|www\.|https?:/i;

/**
 * GitHub's Markdown for a text. The parser looks for bare links at every letter, and once more in the finished tree; where
 * there can be none that is left out, which is a third of its time.
 */
export function markdownOptions(text: string): Options {
  return BARE_LINK.test(text) ? WHOLE : WITHOUT_BARE_LINKS;
}

type TextConstructs = NonNullable<ReturnType<typeof gfm>['text']>;

/** By character code, what may begin there. */
function withoutAutolinks(text: TextConstructs = {}): TextConstructs {
  const kept = Object.entries(text).map(([code, constructs]) => {
    const others = [constructs ?? []].flat().filter(({ name }) => !name?.endsWith('Autolink'));
    return [code, others] as const;
  });
  return Object.fromEntries(kept.filter(([, constructs]) => constructs.length > 0));
}
