import type { Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const WHOLE = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] } satisfies Options;
const WITHOUT_BARE_LINKS = {
  extensions: WHOLE.extensions.map(({ text, ...others }) => ({ ...others, text: withoutAutolinks(text) })),
  mdastExtensions: WHOLE.mdastExtensions.map((list) => list.filter(({ transforms }) => !transforms)),
} satisfies Options;

/** Every bare link in GitHub's Markdown contains one of these (GFM 0.29 §6.9). */
const BARE_LINK = /@|www\.|https?:/i;

/**
 * The parser's options for GitHub's Markdown. The parser looks for bare links at every letter and again in the finished tree. For a
 * text without bare links, the options skip this, which saves a third of the time.
 */
export function markdownOptions(text: string): Options {
  return BARE_LINK.test(text) ? WHOLE : WITHOUT_BARE_LINKS;
}

type TextConstructs = NonNullable<ReturnType<typeof gfm>['text']>;

/** Removes the constructs for bare links. The keys are character codes. */
function withoutAutolinks(text: TextConstructs = {}): TextConstructs {
  const kept = Object.entries(text).map(([code, constructs]) => {
    const others = [constructs ?? []].flat().filter(({ name }) => !name?.endsWith('Autolink'));
    return [code, others] as const;
  });
  return Object.fromEntries(kept.filter(([, constructs]) => constructs.length > 0));
}
