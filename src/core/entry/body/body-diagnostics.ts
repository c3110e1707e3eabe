import type { Body } from '../../../generated/known-error.ts';
import { MAX_BODY_LENGTH } from '../../../lib/markdown/chunks.ts';
import type { Line } from '../../../lib/markdown/lines.ts';
import type { OutlineSection } from '../../../lib/markdown/outline.ts';
import type { ReadingDiagnostic } from '../../problem/reading-problems.ts';
import { headingWords, type NameSection } from './sections.ts';

export function tooLong(length: number): ReadingDiagnostic {
  return {
    check: 'sections/too-large',
    severity: 'error',
    message: `the body has ${length} characters, but the limit is ${MAX_BODY_LENGTH}`,
    help: 'Move logs to sample files, and link to long texts.',
    start: 0,
    end: 0,
  };
}

export function tooCostly(section: OutlineSection): ReadingDiagnostic {
  const where = section.heading ? `“${section.heading}”` : 'the text above the first heading';
  return {
    check: 'sections/too-large',
    severity: 'error',
    message: `the body is too large or too deeply nested: ${where} exceeds the limit`,
    help: 'Move long texts to sample files or another document, and nest lists and quotes less.',
    ...headingSpan(section),
  };
}

export function unclosedFence({ start, text }: Line): ReadingDiagnostic {
  return {
    check: 'sections/unclosed-fence',
    severity: 'warning',
    message: 'this code fence is not closed, so the rest of the file is code',
    help: 'Add a line with the same characters after the code.',
    start,
    end: start + text.length,
  };
}

/** Every known section with the same heading as one above it. Two headings of one section, such as Fix and Workaround, are fine. */
export function duplicates(
  sections: readonly OutlineSection[],
  nameSection: NameSection,
): ReadingDiagnostic[] {
  const seen = new Set<string>();
  return sections.flatMap((section) => {
    const { heading } = section;
    const name = heading === null ? null : nameSection(heading);
    if (heading === null || name === null) return [];
    const words = headingWords(heading) || heading;
    const isFirst = !seen.has(words);
    seen.add(words);
    return isFirst ? [] : [duplicate(section, name)];
  });
}

function duplicate(section: OutlineSection, name: string): ReadingDiagnostic {
  return {
    check: 'sections/duplicate',
    severity: 'warning',
    message: `this is a second ${name} section; kedb joins it to the first`,
    help: 'Merge the two sections.',
    ...headingSpan(section),
  };
}

/** One diagnostic for each section, for all its History lines without a date. */
export function undatedHistory(
  section: OutlineSection,
  parts: readonly Partial<Body>[],
): ReadingDiagnostic[] {
  const undated = parts.flatMap(({ history = [] }) => history).filter(({ date }) => date === null);
  const [first] = undated;
  if (!first) return [];
  const lines = undated.length === 1 ? '1 History line has' : `${undated.length} History lines have`;
  return [
    {
      check: 'sections/history-date',
      severity: 'warning',
      message: `${lines} no date: “${first.text.slice(0, 60)}”`,
      help: 'Begin each line with a date: `- **2025-11-20** (who): what happened`.',
      ...headingSpan(section),
    },
  ];
}

function headingSpan({ start, parts }: OutlineSection): { start: number; end: number } {
  return { start, end: start + (parts[0].headingLine?.text.length ?? 0) };
}
