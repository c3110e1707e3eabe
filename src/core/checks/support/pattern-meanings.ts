/** Something that people write and RE2 reads in another way. */
type Meaning = { why: string; change: (source: string) => string };

const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const ENTITIES: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#39': "'", apos: "'" };
const COLOUR = /(?:\\x1b|\\x\{1b\}|\\033|\x1b)\\?\[[\d;]*m/gi;

export const MEANINGS: readonly Meaning[] = [
  {
    why: 'the slashes around the pattern are part of it',
    change: (source) => source.replace(/^\/(.*)\/[a-z]*$/s, '$1'),
  },
  {
    why: 'the quotes around the pattern are part of it',
    change: (source) => source.replace(/^\s*["'`](.*)["'`]\s*$/s, '$1'),
  },
  {
    why: 'the % at the ends of the pattern is part of it',
    change: (source) => source.replaceAll(/^%|%$/g, ''),
  },
  {
    why: 'the pattern has a no-break space, or another unusual blank',
    change: (source) => source.replaceAll(BLANKS, ' '),
  },
  { why: 'RE2 writes the edge of a word as \\b', change: (source) => source.replaceAll(/\\[<>]/g, '\\b') },
  {
    why: 'the pattern has the signs of HTML',
    change: (source) => source.replaceAll(/&(quot|amp|lt|gt|#39|apos);/g, (_, name) => ENTITIES[name] ?? ''),
  },
  {
    why: 'the program replaces %s and the like',
    change: (source) => source.replaceAll(/%[-+#0]?\d*(?:\.\d+)?[sdvqxfgupi]\b/g, '.*'),
  },
  { why: 'RE2 needs both counts', change: (source) => source.replaceAll(/\{,(\d+)\}/g, '{0,$1}') },
  { why: 'kedb removes colours from a record', change: (source) => source.replaceAll(COLOUR, '') },
  {
    why: 'the text is not at the start or the end of a line',
    change: (source) => source.replaceAll(/^(?:\^|\\A)|(?:(?<!\\)\$|\\z)$/g, ''),
  },
  {
    why: 'the match goes on in the next line, and . matches no line end',
    change: (source) => `(?s)${source}`,
  },
  { why: 'the sample has other blanks', change: (source) => source.replaceAll(/ +/g, '\\s+') },
  {
    why: '(?-i) makes capital letters count',
    change: (source) => source.replaceAll(/\(\?-i\)/g, ''),
  },
];
