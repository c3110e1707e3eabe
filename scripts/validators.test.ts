import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Validator } from '../src/generated/validators.js';
import { isRecord } from '../src/lib/util/json.ts';
import { ANSWERS, renderValidators, schemas } from './validators.ts';

type Node = Record<string, unknown> & { $ref?: string };

/** Fields of a Worker that is newer than this version. */
const UNKNOWN: fc.Arbitrary<Record<string, unknown>> = fc.record({
  newer: fc.jsonValue({ maxDepth: 1 }),
  also_newer: fc.constant({ total: -1, error_id: 'x' }),
});

const code = await renderValidators({ strict: ANSWERS });
const strict = await load(code);
const tolerant = await load(await renderValidators({ tolerant: ANSWERS }));

async function load(text: string): Promise<Record<string, Validator<unknown>>> {
  return await import(`data:text/javascript,${encodeURIComponent(text)}`);
}

function deref({ $ref = '' }: Node, file: string): { node: Node; file: string } {
  const [name = '', pointer = ''] = $ref.split('#');
  const to = name || file;
  const schema = schemas.find(({ $id }) => $id === to) as unknown as Node;
  const node = pointer ? ((schema.$defs as Node)[pointer.replace('/$defs/', '')] as Node) : schema;
  return { node, file: to };
}

/** Answers as this version writes them, with fields of a newer one in every object. */
function answers(schema: Node, file: string, more: fc.Arbitrary<object>): fc.Arbitrary<unknown> {
  const inner = (child: unknown) => answers(child as Node, file, more);
  if (schema.$ref !== undefined) {
    const { node, file: at } = deref(schema, file);
    return answers(node, at, more);
  }
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const branches = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(branches) && schema.type === undefined) return fc.oneof(...branches.map(inner));
  const [type] = [schema.type ?? 'null'].flat();
  if (type === 'array') return fc.array(inner(schema.items), { minLength: 1, maxLength: 2 });
  if (type === 'object') return objects(schema, file, more);
  if (type === 'string') return strings(schema);
  if (type === 'integer' || type === 'number')
    return fc.integer({ min: Number(schema.minimum ?? 0), max: Number(schema.maximum ?? 599) });
  return type === 'boolean' ? fc.boolean() : fc.constant(null);
}

function objects(schema: Node, file: string, more: fc.Arbitrary<object>): fc.Arbitrary<unknown> {
  const parts = [schema.allOf ?? []].flat().map((part) => answers(part as Node, file, more));
  // Of keys that exclude each other, the first one.
  const [, ...excluded] = ((schema.oneOf ?? []) as { required: string[] }[]).flatMap(
    ({ required }) => required,
  );
  const known = Object.entries((schema.properties ?? {}) as Record<string, Node>).filter(
    ([key]) => !excluded.includes(key),
  );
  const record = fc.record(
    Object.fromEntries(known.map(([key, child]) => [key, answers(child, file, more)])),
  );
  const isMap = typeof schema.additionalProperties === 'object';
  const rest = isMap
    ? fc.dictionary(fc.string({ minLength: 1 }), answers(schema.additionalProperties as Node, file, more))
    : more;
  return fc
    .tuple(fc.tuple(...parts), rest, record)
    .map(([all, others, own]) => Object.assign({}, others, ...all, own));
}

function strings({ pattern, format, minLength = 0 }: Node): fc.Arbitrary<string> {
  if (format === 'date') return fc.constant('2026-11-22');
  if (format === 'date-time') return fc.constant('2026-11-22T03:00:00Z');
  if (format === 'uri') return fc.constant('https://kedb.example/');
  if (typeof pattern === 'string')
    return fc.stringMatching(new RegExp(pattern)).filter(({ length }) => length >= Number(minLength));
  return fc.string({ minLength: Number(minLength), maxLength: 20 });
}

describe.each(Object.entries(ANSWERS))('%s', (name, $ref) => {
  const validators = { strict: strict[name], tolerant: tolerant[name] };

  it('reads the answer of this version, and that of a newer one with more fields at every level', () => {
    fc.assert(
      fc.property(answers({ $ref }, '', fc.constant({})), answers({ $ref }, '', UNKNOWN), (own, newer) => {
        expect([validators.strict?.(own), validators.strict?.errors]).toEqual([true, null]);
        expect(validators.tolerant?.(own)).toBe(true);
        expect([validators.strict?.(newer), validators.tolerant?.(newer)]).toEqual([false, true]);
      }),
      { numRuns: 25 },
    );
  });

  it('refuses a known field of another type, and a missing one', () => {
    fc.assert(
      fc.property(answers({ $ref }, '', UNKNOWN), fc.nat(), (answer, at) => {
        const { required = [] } = deref({ $ref }, '').node as { required?: string[] };
        const key = required[at % required.length] ?? '';
        const others = isRecord(answer) ? answer : {};
        expect(validators.tolerant?.({ ...others, [key]: () => 'no JSON' })).toBe(false);
        expect(validators.tolerant?.({ ...others, [key]: undefined })).toBe(false);
      }),
      { numRuns: 25 },
    );
  });
});
