import { normaliseText } from '../normalise.ts';
import { splitLine } from '../template.ts';
import type { TemplatePart } from './template-part.ts';

export type Template = {
  /** The line with what varies replaced: two lines of one message have the same template. */
  template: string;
  /** The line, without colours, cut where something begins or ceases to vary. */
  parts: TemplatePart[];
};

/**
 * The shape of a log line: times, numbers, addresses, ids, paths and the like are masked, colours and the width of gaps
 * do not count. In time proportional to the line, whatever is in it. A name of a host or a user looks like any word, so
 * it stays, unless it is part of a URL.
 * @example templateOf('\x1b[31m12:04:31 redis at 172.18.0.4:6379 timed out after 30s\x1b[0m').template
 * // '<time> redis at <ip>:<port> timed out after <duration>'
 */
export function templateOf(line: string): Template {
  const parts = splitLine(normaliseText(line));
  const masked = parts.map(({ kind, text }) => (kind === 'literal' ? text : `<${kind}>`));
  return { template: masked.join('').replaceAll(/\s+/g, ' ').trim(), parts };
}
