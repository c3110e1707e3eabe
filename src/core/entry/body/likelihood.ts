/** A number of percent, or a range of them: `80%`, `~ 20 %`, `60-70%`. */
const PERCENT = String.raw`[~≈]?\s*(\d{1,3}(?:\.\d{1,3})?)\s*%?(?:\s*(?:[-–—]|to)\s*(\d{1,3}(?:\.\d{1,3})?))?\s*%`;

/** Words of frequency that say nothing about the cause itself. */
const HOW_OFTEN =
  /\b(?:most|very|more|less|least|common|commonly|likely|likelihood|unlikely|probability|probable|chance|of|the|all|cases|incidents|occurrences|time|rare|rarely|about|approx|approximately|around|roughly|usually|often|sometimes|frequent|estimated|main|cause|ca|circa)\b/gi;

/** At the end of the text or of a part of it: `(25%), see ERROR-003`. */
const PARENTHESIS = /\(([^()]*)\)(?=\s*(?:$|[,;.:–—-]))/g;
const ONLY = new RegExp(`^${PERCENT}$`);
const AT_START = new RegExp(`^${PERCENT}\\s*[-–—:,;]\\s*`);
const AT_END = new RegExp(`[-–—:,;]\\s*${PERCENT}$`);

type Likely = { text: string; likelihood: number | null };

/**
 * Reads the likelihood of a cause, from 0 to 1, and removes it from the text. A range gives its mean. A percentage
 * that belongs to the cause, as in “disk above 90%” or “(usage > 90%)”, stays in the text.
 */
export function readLikelihood(text: string): Likely {
  return (
    fromParenthesis(text) ?? fromEdge(text, AT_START) ?? fromEdge(text, AT_END) ?? { text, likelihood: null }
  );
}

function fromParenthesis(text: string): Likely | null {
  const found = [...text.matchAll(PARENTHESIS)].reverse();
  for (const read of [onlyFrequency, withMore]) {
    for (const match of found) {
      const likely = read(text, match);
      if (likely) return likely;
    }
  }
  return null;
}

/** Removes a parenthesis that says nothing but a frequency. */
function onlyFrequency(text: string, { 0: written, 1: inside = '', index }: RegExpExecArray): Likely | null {
  const bare = inside.replaceAll(HOW_OFTEN, '').replaceAll(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/g, '');
  const likelihood = toLikelihood(ONLY.exec(bare));
  const rest = `${text.slice(0, index).trimEnd()}${text.slice(index + written.length)}`.trim();
  return likelihood === null ? null : { text: rest, likelihood };
}

/** Keeps a parenthesis that says more than a frequency. */
function withMore(text: string, { 1: inside = '' }: RegExpExecArray): Likely | null {
  const likelihood = toLikelihood(AT_START.exec(inside.trim()) ?? AT_END.exec(inside.trim()));
  return likelihood === null ? null : { text, likelihood };
}

function fromEdge(text: string, edge: RegExp): Likely | null {
  const likelihood = toLikelihood(edge.exec(text));
  return likelihood === null ? null : { text: text.replace(edge, '').trim(), likelihood };
}

function toLikelihood(match: RegExpExecArray | null): number | null {
  if (!match) return null;
  const low = Number(match[1]);
  const high = match[2] === undefined ? low : Number(match[2]);
  const rate = (low + high) / 200;
  return rate <= 1 ? rate : null;
}
