/** Every byte belongs to one of 32 classes, so that a gram of four is a number of 20 bits and a bitmap can hold them all. */
const CLASS_BITS = 5;
export const CLASSES = 2 ** CLASS_BITS;
/** How many characters a gram is made of. */
export const GRAM = 4;
export const GRAM_MASK = 2 ** (CLASS_BITS * GRAM) - 1;

const DIGIT = 26;
const OTHER = 31;
const SIGNS: [characters: string, byteClass: number][] = [
  [' \t', 27],
  ['-_', 28],
  ['.,:;', 29],
  ['/=\\', 30],
];

/** The class of each byte. A letter has one of its own, in either case; digits share one, since they vary in logs. */
export const CLASS_OF: Uint8Array = makeClasses();

function makeClasses(): Uint8Array {
  const classes = new Uint8Array(256).fill(OTHER);
  for (let letter = 0; letter < 26; letter++) {
    classes[0x41 + letter] = letter;
    classes[0x61 + letter] = letter;
  }
  classes.fill(DIGIT, 0x30, 0x3a);
  for (const [characters, byteClass] of SIGNS) {
    for (const character of characters) classes[character.charCodeAt(0)] = byteClass;
  }
  return classes;
}

/** The gram that `next` ends, given the gram before. */
export function nextGram(gram: number, byte: number): number {
  return ((gram << CLASS_BITS) | (CLASS_OF[byte] ?? OTHER)) & GRAM_MASK;
}

/** The grams that stand for a literal at a place of its: one, or for a literal of three one for each class that may follow. */
export function gramsAt(bytes: Uint8Array, start: number): number[] {
  let gram = 0;
  const end = Math.min(start + GRAM, bytes.length);
  for (let i = start; i < end; i++) gram = nextGram(gram, bytes[i] ?? 0);
  if (end - start === GRAM) return [gram];
  return Array.from({ length: CLASSES }, (_, following) => ((gram << CLASS_BITS) | following) & GRAM_MASK);
}
