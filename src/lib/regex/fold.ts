/**
 * Folds a text as RE2's simple folding does for ASCII letters and the two characters that fold into them (the long s
 * and the Kelvin sign): one UTF-16 unit in, one out, so that offsets never shift. `toLowerCase()` would lengthen İ.
 */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text.replace(/[A-Z]+|\u017f|\u212a/g, foldRun);
}

/** Lower case is right for the Kelvin sign (k) and wrong for the long s, which it leaves alone. */
function foldRun(run: string): string {
  return run === '\u017f' ? 's' : run.toLowerCase();
}

export function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}
