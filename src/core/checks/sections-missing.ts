import type { SectionName } from '../entry/body/sections.ts';
import type { KnownError, ProblemSeverity } from '../generated/types.ts';
import type { Check } from './check.ts';
import { atSpan, lineSpan } from './support/places.ts';

type Wanted = { name: SectionName; severity: ProblemSeverity; help: string };

const WANTED: readonly Wanted[] = [
  {
    name: 'Symptoms',
    severity: 'info',
    help: 'Say in it what a person sees, so that they know they are on the right page.',
  },
  {
    name: 'Common Causes',
    severity: 'info',
    help: 'List in it what may be behind the error, the most likely first: `(80%)`.',
  },
  { name: 'Diagnosis Steps', severity: 'info', help: 'Give in it the commands that tell the causes apart.' },
  {
    name: 'Resolution',
    severity: 'warning',
    help: 'Say in it what to do: a plan without it only says who to call.',
  },
];

export const check: Check = {
  id: 'sections/missing',
  severity: 'warning',
  summary: 'an entry says what is seen, why, how to tell, and what to do',
  *run({ entries }) {
    for (const file of entries) {
      if (!file.entry.in_kb) continue;
      for (const { name, severity, help } of WANTED) {
        if (file.sections.some((section) => section.name === name) || isSaidElsewhere(name, file.entry))
          continue;
        const place = lineSpan(file, 0);
        yield {
          ...atSpan(file, place, `there is no ${name} section`, `Add \`## ${name}\`. ${help}`),
          severity,
        };
      }
    }
  },
};

/** A subsection such as Manual Steps may stand for its section. */
function isSaidElsewhere(name: SectionName, { body }: KnownError): boolean {
  return name === 'Resolution' && (body.auto_fix !== null || body.manual_steps.length > 0);
}
