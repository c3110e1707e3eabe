/** A letter, digit or sign that stands for itself, an escape, a dot. */
const ATOM = String.raw`(?:[\w ,:;'"<>=!@#%&~${'`'}/-]|\\[dwsDWS.\\[\](){}*+?|^$/"'-]|\.)`;
const CLASS = String.raw`\[\^?(?:0-9|a-z|A-Z|a-f|A-F|[\w .,:;@%/=])+-?\]`;
const REPEATED = String.raw`(?:${ATOM}|${CLASS})(?:[*+?]\??)?`;
const GROUP = String.raw`\((?:\?:)?(?:${REPEATED})*(?:\|(?:${REPEATED})*)*\)(?:[*+?]\??)?`;
const PLAIN = new RegExp(`^(?:${REPEATED}|${GROUP}|[\\^$])*$`);

/** No part of a plain pattern compiles to more than a few instructions a character. */
const MAX_LENGTH = 200;

/**
 * Whether a pattern is made of nothing but what re2js is sure to compile, to a small program: compiling it to find that
 * out takes a hundred times as long. Most patterns are so; of the others it says nothing.
 */
export function isPlainPattern(source: string): boolean {
  return source.length <= MAX_LENGTH && PLAIN.test(source);
}
