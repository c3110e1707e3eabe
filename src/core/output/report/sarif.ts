import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { PROJECT_URL } from '../../../generated/project.ts';
import type { Problem } from '../../../generated/report.ts';
import { encodePath } from '../../../lib/text/path.ts';
import { plural } from '../../../lib/text/plural.ts';
import { docsPath } from '../../problem/problem.ts';
import type { ProblemKind } from '../../problem/reading-problems.ts';
import { byUrgency } from './failing-problems.ts';

type SarifOptions = {
  rules: readonly ProblemKind[];
  /** A file of the KB → its path in the repository. */
  pathOf: (file: string) => string;
  changed?: readonly string[] | undefined;
};

/** GitHub refuses a run with more results (docs.github.com, code scanning, "Results exceed limit"). */
const MAX_RESULTS = 25_000;
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const FINGERPRINT_LENGTH = 32;
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The problems as a SARIF 2.1.0 log. If there are too many, it has the most urgent ones and a notification. */
export function toSarif(problems: readonly Problem[], { rules, pathOf, changed = [] }: SarifOptions): object {
  const shown = byUrgency(problems, changed).slice(0, MAX_RESULTS);
  const used = usedRules(shown, rules);
  const indexes = new Map(used.map(({ id }, index) => [id, index]));
  const fingerprints = fingerprintsOf(shown);
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'kedb', informationUri: PROJECT_URL, rules: used.map(toRule) } },
        columnKind: 'utf16CodeUnits',
        invocations: [toInvocation(problems.length - shown.length)],
        results: shown.map((problem, index) => ({
          ruleId: problem.check,
          ruleIndex: indexes.get(problem.check),
          ...toResult(problem, pathOf(problem.file)),
          partialFingerprints: { 'kedbProblem/v1': fingerprints[index] },
        })),
      },
    ],
  };
}

/** Only the rules that found something, in a fixed order. A rule without a description gets its id as description. */
function usedRules(problems: readonly Problem[], rules: readonly ProblemKind[]): ProblemKind[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const severities = new Map(problems.map(({ check, severity }) => [check, severity]));
  return [...severities]
    .map(([id, severity]) => known.get(id) ?? { id, severity, summary: id })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toRule({ id, severity, summary }: ProblemKind): object {
  const helpUri = `${PROJECT_URL}/blob/main/${docsPath(id)}`;
  return {
    id,
    shortDescription: { text: summary },
    defaultConfiguration: { level: LEVELS[severity] },
    helpUri,
    help: { text: `${summary}. See ${helpUri}` },
  };
}

function toResult({ severity, message, help, line, column, endLine, endColumn }: Problem, path: string) {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  const artifactLocation = { uri: encodePath(path), uriBaseId: '%SRCROOT%' };
  return {
    level: LEVELS[severity],
    message: { text: (help ? `${message}. ${help}` : message).toWellFormed() },
    locations: [{ physicalLocation: { artifactLocation, region } }],
  };
}

function toInvocation(left: number): object {
  if (left === 0) return { executionSuccessful: true };
  const text = `${plural(left, 'less urgent problem')} left out: GitHub accepts ${MAX_RESULTS} results per run`;
  return {
    executionSuccessful: true,
    toolExecutionNotifications: [{ level: 'warning', message: { text } }],
  };
}

/**
 * Fingerprints that identify a problem across runs, even if lines move. They depend on its check, file and message. If
 * several problems are equal in all three, a running number tells them apart.
 */
function fingerprintsOf(problems: readonly Problem[]): string[] {
  const seen = new Map<string, number>();
  return problems.map(({ check, file, message }) => {
    const key = JSON.stringify([check, file, message]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return bytesToHex(sha256(utf8ToBytes(`${key}${count}`))).slice(0, FINGERPRINT_LENGTH);
  });
}
