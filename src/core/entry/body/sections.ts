import type { Line } from '../../../lib/markdown/lines.ts';
import { type OutlineSection, outline } from '../../../lib/markdown/outline.ts';
import { memoize } from '../../../lib/util/memoize.ts';
import {
  SECTION_ALIASES,
  SECTION_NAMES,
  type SectionName,
  SUBSECTION_ALIASES,
  type SubsectionName,
} from './section-names.ts';

/** The position of a section: from its heading to the next one, as offsets. */
export type SectionPosition = {
  heading: string;
  name: SectionName | null;
  start: number;
  end: number;
  /** Whether the entry's data has anything of its text. */
  isUsed: boolean;
};

/** kedb knows no longer heading. */
const LONGEST = 200;

const SECTIONS = reverse(SECTION_ALIASES);
const SUBSECTIONS = reverse(SUBSECTION_ALIASES);

/** Headings of the team's own for each section, from `sections` in kedb.yaml. */
type OwnHeadings = Partial<Record<SectionName, readonly string[]>>;

/** Tells the known section of a heading; null for an unknown one. */
export type NameSection = (heading: string) => SectionName | null;

/** `Resolution / Workaround`, `Symptoms and impact`, `Fix: restart it` */
const BETWEEN_NAMES = /[/&+,|;:]|\s[-–—]\s|\b(?:and|or)\b/i;

/** `Resolution for the EU`, `Fix if it hangs`, `Workaround B` */
const QUALIFIED = /^(.{1,60}?)\s+(?:((?:for|if|when|in|on)\s.{1,100})|[A-Z])$/;

/** Headings of parts that come after the steps. Nobody must take them for the next step, or for a cause. */
const AFTERWARDS =
  /^(?:roll ?back|revert|undo|back ?out|prevention|preventi(?:ve|on) \w+|follow ups?|afterwards|long term|post ?mortem|lessons learned)\b/;

/**
 * The known section of a heading, by its words. If it has several parts, the first must be a name: “Kafka: overview” is about Kafka. Of
 * several names, Resolution comes first, but only before a colon.
 */
export const sectionName: NameSection = memoize((heading) => {
  if (heading.length > LONGEST) return null;
  const whole =
    SECTIONS.get(headingWords(heading)) ?? SECTIONS.get(headingWords(QUALIFIED.exec(heading)?.[1] ?? ''));
  if (whole || !BETWEEN_NAMES.test(heading)) return whole ?? null;
  const names = namesIn(heading);
  if (names[0] === undefined) return null;
  return names.includes('Resolution') ? 'Resolution' : names[0];
});

/** The section of each part of a heading, up to a colon; undefined for other words. */
function namesIn(heading: string): (SectionName | undefined)[] {
  const [named = ''] = heading.split(/:(?=\s)/, 1);
  return named.split(BETWEEN_NAMES).map((part) => SECTIONS.get(headingWords(part)));
}

/** The text after the name of a section: “OOM” of `Cause 1: OOM`. */
export function headingRest(heading: string): string {
  const [, name = '', rest = ''] = /^(.*?)(?::|\s[-–—])\s+(\S.*)$/.exec(heading.slice(0, LONGEST)) ?? [];
  return SECTIONS.has(headingWords(name)) ? rest : '';
}

/** Words in brackets that narrow nothing. */
const GENERIC_ASIDE =
  /\b(?:most|likely|common|first|order|sorted|newest|latest|recent|last|since|optional|required|if any|see|you|observed|typical|examples?|draft)\b/i;

/** The words that narrow a known heading: “EU” of `Symptoms (EU)`, “on the replica” of `Symptoms on the replica`. */
export function headingAside(heading: string): string {
  const inBrackets = /\s\(([^()]*\p{L}[^()]*)\)\s*$/u.exec(heading.slice(0, LONGEST))?.[1];
  const aside = inBrackets ?? QUALIFIED.exec(heading)?.[2] ?? '';
  return GENERIC_ASIDE.test(aside) ? '' : aside.trim();
}

export function isAfterwards(heading: string): boolean {
  return AFTERWARDS.test(headingWords(heading));
}

/** Whether a heading says more than its names: `Fix: only in the EU`, `Workaround (slow)`, `Solution 2`. A number at its start is no more. */
export const saysMore = memoize(hasOtherWords);

function hasOtherWords(heading: string): boolean {
  const words = heading
    .slice(0, LONGEST)
    .replace(/<[^<>]*>|:[a-z0-9_+-]+:/gi, ' ')
    .replace(/^[^\p{L}]+/u, '');
  return words.split(BETWEEN_NAMES).some((part) => {
    const name = (part.toLowerCase().match(/[a-z]+(?:'[a-z]+)?|\d+/g) ?? []).join(' ');
    return name !== '' && !SECTIONS.has(name) && !SUBSECTIONS.has(name);
  });
}

/** The same, with the team's own headings. They come first. */
export function nameSectionsWith(own: OwnHeadings): NameSection {
  const names = new Map(
    SECTION_NAMES.flatMap((name) => (own[name] ?? []).map((heading) => [ownWords(heading), name] as const)),
  );
  return names.size === 0 ? sectionName : (heading) => names.get(ownWords(heading)) ?? sectionName(heading);
}

/** Words in any script, because a team's own headings may be in any language. */
function ownWords(heading: string): string {
  return (
    heading
      .slice(0, LONGEST)
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  ).join(' ');
}

export function subsectionName(heading: string): SubsectionName | null {
  return SUBSECTIONS.get(headingWords(heading)) ?? null;
}

/**
 * The sections of a body. A known heading starts one at any depth, unless it is below another known heading. Headings such as Description
 * and Troubleshooting may hold the whole entry: they give way.
 */
export function outlineBody(lines: readonly Line[], nameSection: NameSection): OutlineSection[] {
  const startsSection = (heading: string, inside: string | null) => {
    const name = nameSection(heading);
    if (inside !== null && !givesWay(inside, nameSection(inside), name)) return false;
    return name !== null || subsectionName(heading) === 'impact';
  };
  return outline(lines, startsSection, isAfterwards);
}

/** Below Diagnosis, only Resolution is no step of it. */
function givesWay(inside: string, outer: SectionName | null, inner: SectionName | null): boolean {
  if (headingWords(inside) === 'troubleshooting') return true;
  if (outer === 'Symptoms') return inner !== 'Symptoms';
  return outer === 'Diagnosis Steps' && inner === 'Resolution';
}

/**
 * A heading in lower-case words, for comparison. An emoji (even as mojibake), a number, an anchor, a
 * `:shortcode:` or an aside in brackets makes no difference.
 */
export const headingWords = memoize(computeWords);

function computeWords(heading: string): string {
  const words = heading
    .slice(0, LONGEST)
    .replace(/<[^<>]*>|\([^()]*\)|:[a-z0-9_+-]+:/gi, ' ')
    .toLowerCase()
    .match(/[a-z]+(?:'[a-z]+)?/g);
  return (words ?? []).join(' ');
}

function reverse<Name extends string>(aliases: Record<Name, readonly string[]>): Map<string, Name> {
  const names = Object.keys(aliases) as Name[];
  return new Map(names.flatMap((name) => aliases[name].map((alias) => [alias, name] as const)));
}
