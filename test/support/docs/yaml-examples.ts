import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import entrySchema from '../../../schema/entry.schema.json' with { type: 'json' };
import settingsSchema from '../../../schema/settings.schema.json' with { type: 'json' };

export type YamlExample = { text: string; data: Record<string, unknown>; kind: YamlKind };
type YamlKind = 'workflow' | 'settings' | 'entry' | 'alertmanager' | 'rules' | 'wrangler' | 'unknown';

const KEYS: [YamlKind, string[]][] = [
  ['workflow', ['name', 'on', 'permissions', 'concurrency', 'env', 'jobs']],
  ['settings', Object.keys(settingsSchema.properties)],
  ['entry', Object.keys(entrySchema.properties)],
  ['alertmanager', ['global', 'route', 'receivers', 'inhibit_rules', 'templates', 'time_intervals']],
  ['wrangler', ['name', 'routes', 'vars', 'observability']],
];

/** Every ```yaml block of a Markdown text, and the kind of file that its keys belong to. */
export function yamlExamples(markdown: string): YamlExample[] {
  return [...markdown.matchAll(/^( *)```ya?ml\n([\s\S]*?)^ *```$/gm)].flatMap(([, indent = '', block = '']) =>
    toExample(block.replaceAll(new RegExp(`^${indent}`, 'gm'), '')),
  );
}

/** A block with only a comment is no example. */
function toExample(text: string): YamlExample[] {
  const data = parseOrNot(text);
  if (data === null) return [];
  if (typeof data !== 'object') return [{ text, data: {}, kind: 'unknown' }];
  const example = data as Record<string, unknown>;
  return [{ text, data: example, kind: kindOf(example) }];
}

/** Returns the text itself if it is no YAML. */
function parseOrNot(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return text;
  }
}

/** The first kind that has all of the keys. Documents often show only an excerpt. */
function kindOf(data: Record<string, unknown>): YamlKind {
  // Alerting rules of Prometheus have a list of groups. The settings have groups by name.
  if (Array.isArray(data.groups) || 'annotations' in data) return 'rules';
  const keys = Object.keys(data);
  const fits = ([kind, known]: [YamlKind, string[]]) =>
    keys.every((key) => known.includes(key)) && (kind === 'workflow') === keys.includes('jobs');
  return KEYS.find(fits)?.[0] ?? 'unknown';
}

/** A page. For the page of a rule, only the part with the correct example. */
export function rightPart(file: string): string {
  const text = readFileSync(file, 'utf8');
  return file.startsWith('docs/checks/') ? (text.split(/^## Fix$/m)[1] ?? '') : text;
}
