/** The part of a JSON Schema that messages need. */
export type JsonSchema = {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  description?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
};

/** Casts an imported schema, whose literal type is huge. */
export function asJsonSchema(imported: object): JsonSchema {
  return imported;
}

/** The keys that an object at this path may have. */
export function keysAt(root: JsonSchema, path: readonly string[]): string[] {
  return shapesAt(root, path).flatMap(({ properties }) => Object.keys(properties ?? {}));
}

/** The description of a value at this path. */
export function descriptionAt(root: JsonSchema, path: readonly string[]): string | null {
  return shapesAt(root, path).find(({ description }) => description)?.description ?? null;
}

/** The description of the keys of an object at this path. */
export function propertyNamesAt(root: JsonSchema, path: readonly string[]): string | null {
  const [names] = shapesAt(root, path).flatMap(({ propertyNames }) => propertyNames ?? []);
  return names ? (deref(root, names).description ?? null) : null;
}

/** Every schema for the value at a path: a choice has several. */
function shapesAt(root: JsonSchema, path: readonly string[]): JsonSchema[] {
  return path.reduce(
    (shapes, step) => shapes.flatMap((shape) => childrenOf(root, shape, step)),
    alternatives(root, root),
  );
}

function childrenOf(
  root: JsonSchema,
  { properties, additionalProperties, items }: JsonSchema,
  step: string,
): JsonSchema[] {
  const child =
    items ?? (properties && Object.hasOwn(properties, step) ? properties[step] : additionalProperties);
  return typeof child === 'object' ? alternatives(root, child) : [];
}

function alternatives(root: JsonSchema, schema: JsonSchema): JsonSchema[] {
  const node = deref(root, schema);
  return [node, ...(node.anyOf ?? []).flatMap((branch) => alternatives(root, branch))];
}

/** Follows only references within the same file. Messages need no others. */
function deref(root: JsonSchema, schema: JsonSchema): JsonSchema {
  const name = /^#\/\$defs\/(\w+)$/.exec(schema.$ref ?? '')?.[1];
  return (name && root.$defs?.[name]) || schema;
}

/** The steps of a JSON pointer (RFC 6901). */
export function decodePointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** `exceptions[0].within` */
export function displayPath(path: readonly string[]): string {
  return path.map((step, at) => (/^\d+$/.test(step) ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
}

export function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (isObject(value) ? Reflect.get(value, step) : undefined),
    data,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
