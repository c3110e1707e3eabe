import { memoize } from '../../../lib/util/memoize.ts';

export const SECTION_NAMES = [
  'Symptoms',
  'Common Causes',
  'Resolution Group',
  'Diagnosis Steps',
  'Resolution',
  'Notes',
  'History',
  'References',
] as const;

export type SectionName = (typeof SECTION_NAMES)[number];

/** The position of a section: from its heading to the next one, as offsets. */
export type SectionPosition = { heading: string; name: SectionName | null; start: number; end: number };

/** Subsections with their own data, in any section. */
export type SubsectionName = 'auto-fix' | 'manual-steps' | 'exceptions' | 'impact';

const SECTION_ALIASES: Record<SectionName, readonly string[]> = {
  Symptoms: ['symptoms', 'symptom', 'signs', 'what you see'],
  'Common Causes': [
    'common causes',
    'causes',
    'cause',
    'root causes',
    'root cause',
    'possible causes',
    'likely causes',
  ],
  'Resolution Group': [
    'resolution group',
    'resolution groups',
    'owners',
    'owner',
    'ownership',
    'escalation',
    'contacts',
  ],
  'Diagnosis Steps': ['diagnosis steps', 'diagnosis', 'diagnostic steps', 'diagnostics', 'how to diagnose'],
  Resolution: ['resolution', 'resolution steps', 'fix', 'fixes', 'solution', 'solutions', 'remediation'],
  Notes: ['notes', 'note', 'additional notes'],
  History: ['history', 'incident history', 'occurrences', 'changelog'],
  References: ['references', 'reference', 'links', 'see also', 'further reading'],
};

const SUBSECTION_ALIASES: Record<SubsectionName, readonly string[]> = {
  'auto-fix': [
    'auto fix',
    'autofix',
    'auto fix available',
    'autofix available',
    'automatic fix',
    'automated fix',
    'auto fix available yes',
    'auto remediation',
    'automatic remediation',
    'automated remediation',
  ],
  'manual-steps': ['manual steps', 'manual fix', 'manual resolution', 'manual', 'steps', 'fix steps'],
  exceptions: ['context aware exceptions', 'exceptions', 'known exceptions', 'expected exceptions'],
  impact: ['performance impact', 'impact', 'user impact', 'business impact'],
};

/** kedb knows no longer heading. */
const LONGEST = 200;

const SECTIONS = reverse(SECTION_ALIASES);
const SUBSECTIONS = reverse(SUBSECTION_ALIASES);

/** The known section of a heading, by its words. */
export function sectionName(heading: string): SectionName | null {
  return SECTIONS.get(headingWords(heading)) ?? null;
}

export function subsectionName(heading: string): SubsectionName | null {
  return SUBSECTIONS.get(headingWords(heading)) ?? null;
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
