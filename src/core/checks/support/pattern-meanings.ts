import { type PatternToken, tokenizePattern } from '../../../lib/regex/pattern-tokens.ts';

/** Something that people write and RE2 reads in another way. `isSure`: nobody writes it for RE2, even if no sample proves it. */
type Meaning = {
  why: string;
  change: (source: string) => string;
  isSure?: (source: string) => boolean;
  /** Tried only if the sign is no text in the sample either. */
  isLast?: true;
};

/** The signs that RE2 does not take as text. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}

const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const ENTITIES: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#39': "'", apos: "'" };
const COLOUR = /(?:\\x1b|\\x\{1b\}|\\033|\x1b)\\?\[[\d;]*m/gi;

const ANY_QUOTE = `["'\`‘’“”]`;

export const MEANINGS: readonly Meaning[] = [
  {
    why: 'the slashes around the pattern are part of it',
    change: (source) => source.replace(/^\/(.*)\/[a-z]*$/s, '$1'),
    // A folder of that name has no blank in it.
    isSure: (source) => /^\/[^/]* [^/]*\/[gimsuy]{0,6}$/.test(source),
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
  {
    why: 'RE2 writes the edge of a word as \\b',
    change: (source) => source.replaceAll(/\\[<>]/g, '\\b'),
    isSure: (source) => /\\<\w[^<>]*\w\\>/.test(source),
  },
  {
    why: '%{…} is a pattern of grok, which RE2 does not have',
    change: (source) => source.replaceAll(/%\{[A-Z][A-Z\d_]*(?::[^{}]*)?\}/g, '\\S+'),
    isSure: () => true,
  },
  {
    why: 'RE2 reads a variable as text',
    isLast: true,
    change: (source) =>
      source.replaceAll(
        /\{\{[^{}]{1,60}\}\}|\$\{[\w.:-]{1,60}\}|(?<![\w])<[a-z][\w -]{1,40}>(?!\w)/g,
        '\\S+',
      ),
    isSure: (source) => /\{\{ ?[.\w$][^{}]{0,60}\}\}|\$\{[A-Za-z_][\w.:-]{0,60}\}/.test(source),
  },
  {
    why: '* repeats the blank before it, and is not any text',
    isLast: true,
    change: (source) => source.replaceAll(/ \*(?= )/g, ' .*'),
    isSure: () => true,
  },
  {
    why: '$ is the end of a line, so no text follows it',
    change: (source) => changeTokens(source, isInnerAnchor('$')),
    isSure: () => true,
  },
  {
    why: '^ is the start of a line, so no text stands before it',
    change: (source) => changeTokens(source, isInnerAnchor('^')),
    isSure: () => true,
  },
  {
    why: 'round brackets make a group, and are no text',
    change: withTextInBrackets,
    isSure: () => true,
  },
  {
    why: 'the pattern has the signs of HTML',
    change: (source) => source.replaceAll(/&(quot|amp|lt|gt|#39|apos);/g, (_, name) => ENTITIES[name] ?? ''),
  },
  {
    why: 'the program replaces %s and the like',
    change: (source) => source.replaceAll(/%[-+#0]?\d*(?:\.\d+)?[sdvqxfgupi]\b/g, '.*'),
    isSure: (source) => /(?<![\d%])%[sdv]\b/.test(source),
  },
  {
    why: 'RE2 needs both counts',
    change: (source) => source.replaceAll(/\{,(\d+)\}/g, '{0,$1}'),
    isSure: () => true,
  },
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
  ...[`'`, '"', ANY_QUOTE].map((quote) => ({
    why: 'the sample has other quotes',
    change: (source: string) => changeTokens(source, isQuote, quote),
  })),
  {
    why: '(?-i) makes capital letters count',
    change: (source) => source.replaceAll(/\(\?-i\)/g, ''),
  },
];

type Chosen = (token: PatternToken, at: number, all: readonly PatternToken[]) => boolean;

/** Writes the chosen pieces of a pattern in another way: as text, or as `instead`. */
function changeTokens(source: string, isChosen: Chosen, instead?: string): string {
  return tokenizePattern(source)
    .map((token, at, all) => (isChosen(token, at, all) ? (instead ?? escaped(token.text)) : token.text))
    .join('');
}

const isQuote: Chosen = ({ kind, text }) => kind === 'literal' && /["'`‘’“”]/.test(text);

/** `$5`, `a^b`. A piece beside it that may be empty or a line end does not count. */
function isInnerAnchor(sign: '$' | '^'): Chosen {
  return ({ text }, at, all) => {
    const beside = all[at + (sign === '$' ? 1 : -1)];
    const isText = beside?.kind === 'literal' && !/[\n\r]/.test(beside.text);
    return text === sign && isText && !(sign === '$' && /^(?:[*?]|\{0)/.test(all[at + 2]?.text ?? ''));
  };
}

/** ` (code=5)`: a group of plain text in the middle of a sentence has no use. */
function withTextInBrackets(source: string): string {
  return source.replaceAll(
    /(^| )\(((?!\?)(?:[\w =:,;@#%&'"<>/~-]|\\[^\w\s])+)\)(?=$|[ ,;:]|\\\.)/g,
    (group, before, text, at: number) =>
      group.length === source.length - at && at === 0 ? group : `${before}\\(${text}\\)`,
  );
}
