/** A keyword counts where it stands as a word of its own: `disk` is not in `diskette`. */
export type KeywordFinder = (text: string) => string[];

const WORD = /[\p{L}\p{N}_]/u;

export function createKeywordFinder(keywords: readonly string[]): KeywordFinder {
  const wanted = keywords
    .map((keyword) => ({ keyword, folded: keyword.toLowerCase() }))
    .filter(({ folded }) => folded.trim() !== '');
  return (text) => {
    const folded = text.toLowerCase();
    return wanted.filter(({ folded: word }) => hasWord(folded, word)).map(({ keyword }) => keyword);
  };
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!WORD.test(text.charAt(at - 1)) && !WORD.test(text.charAt(at + word.length))) return true;
  }
  return false;
}
