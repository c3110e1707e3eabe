import type { Command } from '../../../generated/known-error.ts';
import type { ProblemSeverity } from '../../../generated/report.ts';
import { findDangers } from '../../../lib/shell/find-dangers.ts';
import { placeholderTokenFor } from '../../../lib/shell/reading/expand-word.ts';
import type { Danger, Harm } from '../../../lib/shell/script.ts';
import { findHarmfulSql } from '../../../lib/sql/harmful-sql.ts';
import type { Span } from '../../../lib/text/source-text.ts';
import { memoize } from '../../../lib/util/memoize.ts';
import type { Check, CheckDiagnostic, ReadEntry } from '../check.ts';
import {
  bodyCommands,
  isShellCode,
  locateInFixCommand,
  type PlacedCommand,
  shownCode,
} from '../support/commands.ts';
import { atSpan, findInBody } from '../support/places.ts';

/** Placeholders that kedb or a person fills in. Their values are unknown. */
const PLACEHOLDERS = /\{\{[^{}\n]*\}\}|<[A-Za-z][\w. -]*>(?=[\s/"':.,)]|$)/g;

const SQL = /^(?:sql|mysql|pgsql|postgres|postgresql|plpgsql|psql|sqlite)$/i;
const SQL_AT_START = /^\s*(?:drop|truncate|delete\s+from|update|with|begin|alter|select)\b/i;

/** The severity of each harm, in a command that kedb offers and in a step that a person reads; null if it is no problem there. */
const IN_COMMAND: Severities = {
  destructive: 'error',
  unread: 'error',
  disruptive: 'error',
  script: 'error',
  unknown: 'warning',
};
const IN_STEP: Severities = {
  destructive: 'warning',
  unread: 'warning',
  disruptive: null,
  script: null,
  unknown: 'info',
};

type Severities = Record<Harm, ProblemSeverity | null> & { unread: ProblemSeverity };

const HELP_COMMAND =
  'Limit the command to what this error needs, or make it a manual step that says what is lost.';
const HELP_STEP = 'Say in the step what is lost, in a sentence that begins with **Warning:**.';

export const check: Check = {
  id: 'fix/dangerous',
  severity: 'error',
  summary: 'no fix_command does irreversible damage, and no step does so without a warning',
  *run({ entries }) {
    for (const file of entries) {
      yield* inFixCommand(file);
      yield* inProseCommand(file);
      for (const command of bodyCommands(file)) yield* inStep(file, command);
    }
  },
};

function inFixCommand(file: ReadEntry): CheckDiagnostic[] {
  const code = file.entry.fix_command ?? '';
  return toDiagnostics(file, code, dangersOf({ language: 'bash', code }), {
    severities: IN_COMMAND,
    help: HELP_COMMAND,
    locate: (span) => locateInFixCommand(file, span),
  });
}

/** People copy `**Command:**` from the body, whatever the front matter says. */
function inProseCommand(file: ReadEntry): CheckDiagnostic[] {
  const code = file.entry.body.auto_fix?.command ?? '';
  if (code === (file.entry.fix_command ?? '')) return [];
  const start = findInBody(file, code)?.start ?? file.bodyStart;
  return toDiagnostics(file, code, dangersOf({ language: 'bash', code }), {
    severities: IN_COMMAND,
    help: HELP_COMMAND,
    locate: (span) => ({ start: start + span.start, end: start + span.end }),
  });
}

function inStep(file: ReadEntry, { command, step, locate }: PlacedCommand): CheckDiagnostic[] {
  if (isWarned(step)) return [];
  return toDiagnostics(file, command.code, dangersOf(command), {
    severities: IN_STEP,
    help: HELP_STEP,
    locate,
  });
}

/** A comment in a script may be the warning. */
function isWarned({ title, text, commands }: PlacedCommand['step']): boolean {
  const comments = commands.flatMap(({ code }) => code.match(/(?:#|--|\/\*)[^\n]*/g) ?? []);
  return warns(title) || warns([text ?? '', ...comments].join('\n'));
}

function dangersOf(command: Command): Danger[] | null {
  const { language, code } = command;
  if (SQL.test(language ?? '') || (language === null && SQL_AT_START.test(code)))
    return sqlDangers(code.replaceAll(PLACEHOLDERS, (placeholder) => 'x'.repeat(placeholder.length)));
  return isShellCode(command) ? shellDangers(code.replaceAll(PLACEHOLDERS, placeholderTokenFor)) : [];
}

function sqlDangers(code: string): Danger[] {
  return findHarmfulSql(code).map(({ offset, reason }) => {
    const end = code.indexOf(';', offset);
    return { start: offset, end: end === -1 ? code.length : end, reason, harm: 'destructive' };
  });
}

/** Memoized: the entries of one service share most of their commands. */
const shellDangers = memoize(findDangers);

type Grading = { severities: Severities; help: string; locate: (span: Span) => Span };

function toDiagnostics(
  file: ReadEntry,
  code: string,
  dangers: readonly Danger[] | null,
  { severities, help, locate }: Grading,
): CheckDiagnostic[] {
  if (!dangers) return [unreadable(file, locate({ start: 0, end: code.length }), severities.unread)];
  return dangers.flatMap(({ start, end, reason, harm }) => {
    const severity = severities[harm];
    const message = `\`${shownCode(code.slice(start, end))}\` ${reason.replaceAll(/\$\{__+\}|\$__+/g, '…')}`;
    return severity ? [{ ...atSpan(file, locate({ start, end }), message, help), severity }] : [];
  });
}

function unreadable(file: ReadEntry, span: Span, severity: ProblemSeverity): CheckDiagnostic {
  const message = 'this command is too long or too complex for kedb to analyse';
  const help = 'Move it to a script, and call the script.';
  return { ...atSpan(file, span, message, help), severity };
}

/** Words that count as a warning. */
const WARNING =
  /\b(?:warning|caution|danger(?:ous)?|careful(?:ly)?|attention|beware|destructive|irreversibl[ey]|undone|data loss|last resort|back ?up first)\b|[⚠🚨❗🛑]/iu;

/** Phrases that warn of a loss. The words around it matter: "delete the table" is a task, and "lost in the mail" is no loss of data. */
const LOSS = [
  /\b(?:loses?|losing) (?:all|any|every\w*|the|this|that|its|their|your|what|data)\b/i,
  /\b(?:deletes|wipes|erases|destroys|will (?:\w+ )?(?:delete|wipe|erase|destroy)) \w/i,
  /\b(?:is|are|be|gets?) (?:\w+ )?(?:gone|deleted|wiped|erased|destroyed)\b/i,
  /\b(?:data|messages?|jobs?|rows?|keys?|orders?|sessions?|files?|events?|records?|tasks?|tables?|all|everything) (?:\w+ )?(?:is|are|be|gets?) lost\b/i,
  /\b(?:cannot|can['’]t|never|not) (?:be )?(?:get|got|restored?|recover(?:ed)?|brought|bring)\b/i,
];

/** Memoized: many code blocks have the same context. */
const warns = memoize((text: string) => WARNING.test(text) || LOSS.some((pattern) => pattern.test(text)));
