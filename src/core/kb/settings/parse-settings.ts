import settingsSchema from '../../../../schema/settings.schema.json' with { type: 'json' };
import type { Problem } from '../../../generated/report.ts';
import type { SettingsFile } from '../../../generated/settings.ts';
import { validateSettings } from '../../../generated/validators.js';
import type { Parsed } from '../../../lib/diagnostics/diagnostic.ts';
import type { FileShape } from '../../../lib/json-schema/describe-schema-error.ts';
import { schemaDiagnostics } from '../../../lib/json-schema/schema-diagnostics.ts';
import { asJsonSchema } from '../../../lib/json-schema/schema-walk.ts';
import { createSourceText, type SourceText } from '../../../lib/text/source-text.ts';
import { parseDuration } from '../../../lib/time/duration.ts';
import { append } from '../../../lib/util/lists.ts';
import { parseYaml, type YamlSource, type YamlTerms } from '../../../lib/yaml/yaml-source.ts';
import { adviseDuration, ENTRY_SHAPE } from '../../entry/entry-shape.ts';
import { toProblem } from '../../problem/problem.ts';
import type { ReadingDiagnostic, ReadingId } from '../../problem/reading-problems.ts';
import { findStarUses } from './placeholder-uses.ts';
import { DEFAULT_SETTINGS, LEAST_STALE_AFTER, type Settings } from './settings.ts';

const NAME = 'the settings file';

const DURATIONS = new Set(['echo_window', 'merge_within', 'stale_after']);

const SETTINGS_SHAPE: FileShape<ReadingId> = {
  check: 'settings/schema',
  schema: asJsonSchema(settingsSchema),
  name: NAME,
  choices: [],
  helps: ENTRY_SHAPE.helps,
  advise: ([key = ''], value) => (DURATIONS.has(key) ? adviseDuration(value) : null),
};

/** All YAML errors of the settings belong to one rule. */
const YAML_TERMS: YamlTerms<ReadingId> = {
  checks: { syntax: 'settings/yaml', controlCharacter: 'settings/yaml' },
  name: NAME,
  helps: {
    tooDeep: 'Remove levels: settings need two or three.',
    controlCharacter: 'Remove it, or write \\x1b in double quotes.',
  },
};

/** The source of kedb.yaml, for positions of problems. */
export type SettingsSource = {
  source: SourceText;
  yaml: YamlSource;
  isValid: boolean;
  /** Empty if the file is not valid. */
  data: SettingsFile;
};

/** Reads kedb.yaml. If it has errors, the defaults apply. */
export function parseSettings(
  path: string,
  text: string,
): Parsed<Settings, Problem> & { file: SettingsSource } {
  const source = createSourceText(path, text);
  const yaml = parseYaml(text, 0, YAML_TERMS);
  const diagnostics: ReadingDiagnostic[] = [...yaml.diagnostics];
  const { data: read } = yaml;
  const valid = read !== undefined && validateSettings(read);
  if (read !== undefined && !valid) {
    append(diagnostics, schemaDiagnostics(validateSettings.errors ?? [], yaml, SETTINGS_SHAPE));
  }
  const faults = valid
    ? [...openItems(read.allowed_commands ?? [], yaml), ...shortStaleAfter(read, yaml)]
    : [];
  append(diagnostics, faults);
  const isValid = valid && faults.length === 0;
  const data = isValid ? read : {};
  return {
    value: withDefaults(data),
    file: { source, yaml, isValid, data },
    diagnostics: diagnostics.map((diagnostic) => toProblem(source, diagnostic)),
  };
}

/** The items of `allowed_commands` with a * where kedb would insert no value. */
function openItems(items: readonly string[], yaml: YamlSource): ReadingDiagnostic[] {
  return items.flatMap((item, index): ReadingDiagnostic[] => {
    const refusal = findStarUses(item).find((use) => use.refusal !== null)?.refusal;
    if (!refusal) return [];
    const message = `a * cannot stand ${refusal}, because then it allows too much: \`${item}\``;
    const help = 'Write this word out.';
    const span = yaml.valueSpan(['allowed_commands', String(index)]);
    return [{ check: 'settings/schema', severity: 'error', message, help, ...span }];
  });
}

function shortStaleAfter({ stale_after }: SettingsFile, yaml: YamlSource): ReadingDiagnostic[] {
  const least = parseDuration(LEAST_STALE_AFTER) ?? 0;
  if (stale_after === undefined || (parseDuration(stale_after) ?? 0) >= least) return [];
  const message = `stale_after is ${stale_after}, but the shortest is ${LEAST_STALE_AFTER}`;
  const help = `Write ${LEAST_STALE_AFTER} or more, and more than Alertmanager's repeat_interval: kedb closes alerts of which it heard nothing for this time.`;
  const span = yaml.valueSpan(['stale_after']);
  return [{ check: 'settings/schema', severity: 'error', message, help, ...span }];
}

function withDefaults(file: SettingsFile): Settings {
  return {
    name: file.name ?? DEFAULT_SETTINGS.name,
    repository: file.repository ?? DEFAULT_SETTINGS.repository,
    branch: file.branch ?? DEFAULT_SETTINGS.branch,
    folder: file.folder ?? DEFAULT_SETTINGS.folder,
    access: file.access ?? DEFAULT_SETTINGS.access,
    groups: file.groups ?? DEFAULT_SETTINGS.groups,
    planned_errors: file.planned_errors ?? DEFAULT_SETTINGS.planned_errors,
    allowed_commands: file.allowed_commands ?? DEFAULT_SETTINGS.allowed_commands,
    max_attempts: file.max_attempts ?? DEFAULT_SETTINGS.max_attempts,
    min_success_rate: file.min_success_rate ?? DEFAULT_SETTINGS.min_success_rate,
    echo_window: file.echo_window ?? DEFAULT_SETTINGS.echo_window,
    merge_within: file.merge_within ?? DEFAULT_SETTINGS.merge_within,
    stale_after: file.stale_after ?? DEFAULT_SETTINGS.stale_after,
    count_by: file.count_by ?? DEFAULT_SETTINGS.count_by,
    replica_labels: file.replica_labels ?? DEFAULT_SETTINGS.replica_labels,
    sources: file.sources ?? DEFAULT_SETTINGS.sources,
    healthy_logs: file.healthy_logs ?? DEFAULT_SETTINGS.healthy_logs,
    sections: file.sections ?? DEFAULT_SETTINGS.sections,
    ignore: file.ignore ?? DEFAULT_SETTINGS.ignore,
    occurrences: file.occurrences ?? DEFAULT_SETTINGS.occurrences,
    history: file.history ?? DEFAULT_SETTINGS.history,
  };
}
