/** A number of percent, or a range of them: `80%`, `~ 20 %`, `60-70%`. */
const PERCENT = String.raw`[~≈]?\s*(\d{1,3}(?:\.\d{1,3})?)\s*%?(?:\s*(?:[-–—]|to)\s*(\d{1,3}(?:\.\d{1,3})?))?\s*%`;

/** Words of frequency that say nothing about the cause itself. */
const HOW_OFTEN =
  /\b(?:most|very|more|less|least|common|commonly|likely|likelihood|unlikely|probability|probable|chance|of|the|all|cases|incidents|occurrences|time|rare|rarely|about|approx|approximately|around|roughly|usually|often|sometimes|frequent|estimated|main|cause|ca|circa)\b/gi;

const LAST_PARENTHESIS = /\(([^()]*)\)\s*$/;
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
  const [written, inside = ''] = LAST_PARENTHESIS.exec(text) ?? [];
  if (written === undefined) return null;
  const bare = inside.replaceAll(HOW_OFTEN, '').replaceAll(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/g, '');
  const pure = toLikelihood(ONLY.exec(bare));
  if (pure !== null) return { text: text.slice(0, -written.length).trim(), likelihood: pure };
  // The text has more than a frequency, so it stays.
  const mixed = toLikelihood(AT_START.exec(inside.trim()) ?? AT_END.exec(inside.trim()));
  return mixed === null ? null : { text, likelihood: mixed };
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
