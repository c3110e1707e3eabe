import type { Body } from '../../../generated/known-error.ts';
import { MAX_BODY_LENGTH } from '../../../lib/markdown/chunks.ts';
import type { Line } from '../../../lib/markdown/lines.ts';
import type { OutlineSection } from '../../../lib/markdown/outline.ts';
import type { ReadingDiagnostic } from '../../problem/reading-problems.ts';
import { sectionName } from './sections.ts';

export function tooLong(length: number): ReadingDiagnostic {
  return {
    check: 'sections/too-large',
    severity: 'error',
    message: `the body has ${length} characters; kedb reads up to ${MAX_BODY_LENGTH}`,
    help: 'An entry is a page for a person in a hurry: keep logs in sample files, and link to the rest.',
    start: 0,
    end: 0,
  };
}

export function tooCostly(section: OutlineSection): ReadingDiagnostic {
  const where = section.heading ? `“${section.heading}”` : 'the text above the first heading';
  return {
    check: 'sections/too-large',
    severity: 'error',
    message: `the body is too large or too deeply nested to be read; the limit was reached in ${where}`,
    help: 'Move what is long into sample files or another document, and nest lists and quotes less.',
    ...headingSpan(section),
  };
}

export function unclosedFence({ start, text }: Line): ReadingDiagnostic {
  return {
    check: 'sections/unclosed-fence',
    severity: 'warning',
    message: 'this code fence is never closed, so what follows reads as code',
    help: 'Put a line of the same three characters where the code ends.',
    start,
    end: start + text.length,
  };
}

/** Every section whose name another one above it has. */
export function duplicates(sections: readonly OutlineSection[]): ReadingDiagnostic[] {
  const seen = new Set<string>();
  return sections.flatMap((section) => {
    const name = sectionName(section.heading ?? '');
    if (name === null) return [];
    const isFirst = !seen.has(name);
    seen.add(name);
    return isFirst ? [] : [duplicate(section, name)];
  });
}

function duplicate(section: OutlineSection, name: string): ReadingDiagnostic {
  return {
    check: 'sections/duplicate',
    severity: 'warning',
    message: `there is another ${name} section above; both are read as one`,
    help: 'Merge the two.',
    ...headingSpan(section),
  };
}

/** One diagnostic a section, however many of its History lines have no date. */
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
      help: 'Begin each line with its day: `- **2025-11-20** (who): what happened`.',
      ...headingSpan(section),
    },
  ];
}

function headingSpan({ start, parts }: OutlineSection): { start: number; end: number } {
  return { start, end: start + (parts[0].headingLine?.text.length ?? 0) };
}
