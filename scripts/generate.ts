/**
 * Writes src/generated from schema/: the TypeScript types, one file for each schema, and the standalone validators. `--check` writes
 * nothing, and fails if a committed file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { renderValidators, schemas } from './validators.ts';

const HEADER = '// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.';
const OUT = 'src/generated';

/** Alertmanager's terms, from any schema. They are the only generated types that src/lib may import. */
const ALERTMANAGER_TERMS = [
  'AlertKey',
  'AlertmanagerWebhook',
  'AnnotationSet',
  'LabelSet',
  'RangeList',
  'TimeInterval',
  'TimeOfDay',
  'WebhookAlert',
];

/** The contracts of people and senders, which kedb validates at run time. All others are only types. */
const STRICT = {
  validateEntry: 'entry.schema.json',
  validateSettings: 'settings.schema.json',
  validateWebhookAlert: 'alertmanager-webhook.schema.json#/$defs/WebhookAlert',
  validateMatchRequest: 'api.schema.json#/$defs/MatchRequest',
  validateOutcomeRequest: 'api.schema.json#/$defs/OutcomeRequest',
  validateCounts: 'counts.schema.json',
  validateCountsV1: 'counts.schema.json#/$defs/CountsFileV1',
  validateExportHead: 'ledger-export.schema.json#/$defs/ExportHead',
  validateExportedTotal: 'ledger-export.schema.json#/$defs/ExportedTotal',
  validateExportedRate: 'ledger-export.schema.json#/$defs/ExportedRate',
  validateExportedIncident: 'ledger-export.schema.json#/$defs/ExportedIncident',
  validateExportedGroup: 'ledger-export.schema.json#/$defs/ExportedGroup',
  validateExportedEpisode: 'ledger-export.schema.json#/$defs/ExportedEpisode',
  validateExportedOutcome: 'ledger-export.schema.json#/$defs/ExportedOutcome',
  validateExportEnd: 'ledger-export.schema.json#/$defs/ExportEnd',
};

/** The answers of a Worker that the Action and the CLI read. A newer Worker may send more than this version knows. */
const TOLERANT = {
  validateOccurrencesAnswer: 'api.schema.json#/$defs/OccurrencesAnswer',
  validateEpisodesAnswer: 'api.schema.json#/$defs/EpisodesAnswer',
  validateUnmatchedAnswer: 'api.schema.json#/$defs/UnmatchedAnswer',
  validateStatusAnswer: 'api.schema.json#/$defs/StatusAnswer',
  validateImportAnswer: 'api.schema.json#/$defs/ImportAnswer',
  validateImportStateAnswer: 'api.schema.json#/$defs/ImportStateAnswer',
};

/** The keywords that matter only for validation. In the types they would only be noise. */
const VALIDATION_ONLY = new Set([
  'patternProperties',
  'propertyNames',
  'dependentRequired',
  'unevaluatedProperties',
  'minItems',
  'maxItems',
]);

const isRequiredOnly = (node: unknown) =>
  Array.isArray(node) && node.every((item) => Object.keys(item as object).join() === 'required');

/** Turns `file.json#/$defs/Name` and `file.json` into `#/$defs/Name`, because all definitions go into one document. */
function localReference(reference: string): string {
  const [file, pointer] = reference.split('#');
  if (pointer) return `#${pointer}`;
  return `#/$defs/${schemas.find(({ $id }) => $id === file)?.title}`;
}

function forTypes(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(forTypes);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node) return { $ref: localReference(String(node.$ref)) };
  const kept = Object.entries(node).filter(
    ([key, value]) => !VALIDATION_ONLY.has(key) && !(/^(any|one)Of$/.test(key) && isRequiredOnly(value)),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, forTypes(value)]));
}

/** All definitions of all schemas by their names, which become the names of the types. */
function allDefinitions(): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const { $schema: _, $id, $defs, ...root } of schemas) {
    for (const [name, definition] of Object.entries({ ...$defs, [root.title]: root })) {
      if (name in all) throw new Error(`schema/${$id}: the name ${name} is taken by another schema`);
      all[name] = { ...(forTypes(definition) as object), title: name };
    }
  }
  return all;
}

async function compileTypes(): Promise<string> {
  const $defs = allDefinitions();
  const properties = Object.fromEntries(
    Object.keys($defs).map((name) => [name, { $ref: `#/$defs/${name}` }]),
  );
  const root = { title: 'EverySchema', type: 'object', additionalProperties: false, properties, $defs };
  const types = await compile(root as never, 'EverySchema', {
    additionalProperties: false,
    bannerComment: '',
    style: { singleQuote: true, printWidth: 110 },
  });
  const unwanted = /export interface (EverySchema|Api) \{[\s\S]*?\n?\}\n/g;
  return types.replace(unwanted, '').replace(/^ \* (This interface|via the) .*\n/gm, '');
}

/** The name of each type → the name of its file, without the ending. */
function fileOfEachType(): Map<string, string> {
  const files = schemas.flatMap(({ $id, $defs, title }) =>
    [...Object.keys($defs ?? {}), title].map((name) => [name, $id.replace('.schema.json', '')] as const),
  );
  return new Map([...files, ...ALERTMANAGER_TERMS.map((name) => [name, 'alertmanager'] as const)]);
}

/** The text of each file with types, including the imports from other files. */
async function renderTypes(): Promise<Record<string, string>> {
  const fileOf = fileOfEachType();
  const declarations = (await compileTypes())
    .split(/^(?=\/\*\*\n|export )/m)
    .reduce<string[]>(joinComment, []);
  const byFile = Map.groupBy(
    declarations.filter((text) => text.includes('export ')),
    (text) => fileOf.get(nameOfType(text)) ?? 'api',
  );
  return Object.fromEntries(
    [...byFile].map(([file, texts]) => [`${file}.ts`, renderTypeFile(file, texts, fileOf)]),
  );
}

/** Joins a comment with the declaration after it. */
function joinComment(done: string[], text: string): string[] {
  const last = done.at(-1);
  return last?.startsWith('/**') && !last.includes('export ')
    ? [...done.slice(0, -1), last + text]
    : [...done, text];
}

function nameOfType(declaration: string): string {
  return /^export (?:type|interface) (\w+)/m.exec(declaration)?.[1] ?? '';
}

function renderTypeFile(file: string, texts: readonly string[], fileOf: ReadonlyMap<string, string>): string {
  const code = texts.join('');
  const words = new Set(code.replaceAll(/\/\*\*[\s\S]*?\*\//g, '').match(/\b[A-Z]\w+/g));
  const foreign = [...fileOf].filter(([name, at]) => at !== file && words.has(name));
  const imports = Map.groupBy(foreign.sort(), ([, at]) => at);
  const lines = [...imports.keys()].sort().map((at) => {
    const names = imports.get(at)?.map(([name]) => name);
    return `import type { ${names?.join(', ')} } from './${at}.ts';\n`;
  });
  return `${HEADER}\n${lines.join('')}\n${code}`;
}

/** A validator is a type guard, so that no caller says again which type it admits. */
function renderValidatorTypes(): string {
  const guards = Object.entries({ ...STRICT, ...TOLERANT }).map(([name, reference]) => {
    const type = localReference(reference).replace('#/$defs/', '');
    return `export declare const ${name}: Validator<${type}>;\n`;
  });
  const validator = `import type { ErrorObject } from 'ajv';

export type Validator<T> = { (data: unknown): data is T; errors?: ErrorObject[] | null };
`;
  return renderTypeFile('validators', [validator, ...guards], fileOfEachType());
}

const files = {
  ...(await renderTypes()),
  'validators.js': `${HEADER}\n// @ts-nocheck\n${await renderValidators({ strict: STRICT, tolerant: TOLERANT })}`,
  'validators.d.ts': renderValidatorTypes(),
};

for (const [name, text] of Object.entries(files)) {
  const path = join(OUT, name);
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is not what schema/ gives: run npm run generate`);
    process.exitCode = 1;
  }
}
