/** Standalone validators: plain code that needs neither Ajv nor eval, so it runs in workerd and in a browser, too. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { rolldown } from 'rolldown';

export type Schema = { $schema: string; $id: string; title: string; $defs?: Record<string, unknown> };

/** The name of each validator → its schema. */
type Validators = Readonly<Record<string, string>>;

export const schemas: readonly Schema[] = readdirSync('schema')
  .filter((name) => name.endsWith('.schema.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(join('schema', name), 'utf8')) as Schema);

/** The schemas of all answers of the Worker. */
export const ANSWERS: Validators = Object.fromEntries(
  Object.keys(schemas.find(({ $id }) => $id === 'api.schema.json')?.$defs ?? {})
    .filter((name) => name.endsWith('Answer'))
    .map((name) => [`validate${name}`, `api.schema.json#/$defs/${name}`]),
);

/**
 * A schema as a reader takes it: unknown fields are ignored at every level, because a newer Worker may send more. The types of
 * known fields stay. The schemas in `schema/` stay strict: they say what this version writes.
 */
export function forReaders(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(forReaders);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(
    ([key, value]) => !(/^(additional|unevaluated)Properties$/.test(key) && value === false),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, forReaders(value)]));
}

/** One module with validators that refuse unknown fields (`strict`) and validators that ignore them (`tolerant`). */
export async function renderValidators(kinds: {
  strict?: Validators;
  tolerant?: Validators;
}): Promise<string> {
  const sources: Record<string, string> = {
    strict: compileValidators(schemas, kinds.strict ?? {}),
    tolerant: compileValidators(schemas.map(forReaders), kinds.tolerant ?? {}),
    validators: `export * from 'strict'; export * from 'tolerant';`,
  };
  // Ajv's code calls require(). Bundling makes one file of it that runs anywhere.
  const bundle = await rolldown({
    input: 'validators',
    plugins: [
      {
        name: 'in-memory',
        resolveId: (id) => (id in sources ? join(process.cwd(), `${id}.js`) : null),
        load: (id) => sources[/(\w+)\.js$/.exec(id)?.[1] ?? ''] ?? null,
      },
    ],
    platform: 'neutral',
    resolve: { mainFields: ['main'] },
  });
  const { output } = await bundle.generate({
    format: 'esm',
    minify: { compress: true, mangle: true, codegen: false },
  });
  return output[0].code.replace(/^\/\/#(end)?region.*\n/gm, '');
}

function compileValidators(of: readonly unknown[], validators: Validators): string {
  const ajv = new Ajv2020({
    schemas: of as never[],
    allErrors: true,
    strictSchema: true,
    allowUnionTypes: true,
    code: { source: true, esm: true },
  });
  addFormats(ajv);
  return standalone(ajv, validators);
}
