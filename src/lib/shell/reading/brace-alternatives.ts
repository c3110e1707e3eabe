/** The texts of `{a,b}`; of `{1..9}` the first and the last, which is all that a person would look at. */
export function braceAlternatives(text: string): string[] {
  const inner = text.slice(1, -1);
  const range = /^(-?\w+)\.\.(-?\w+)(?:\.\.-?\d+)?$/.exec(inner);
  return range ? range.slice(1, 3) : splitAtCommas(inner);
}

/** At those that stand in no braces of their own. */
function splitAtCommas(text: string): string[] {
  const alternatives: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === ',' && depth === 0) {
      alternatives.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return [...alternatives, text.slice(from)];
}
