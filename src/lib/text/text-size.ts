/** How many bytes a text takes as UTF-8. Half a surrogate pair is written as U+FFFD, which takes three. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (!isPair(code, text.charCodeAt(at + 1))) bytes += 3;
    else {
      bytes += 4;
      at += 1;
    }
  }
  return bytes;
}

function isPair(high: number, low: number): boolean {
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
