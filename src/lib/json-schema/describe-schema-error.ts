import type { Span } from '../text/source-text.ts';
import { didYouMean } from '../text/suggest.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';
import {
  decodePointer,
  descriptionAt,
  displayPath,
  type JsonSchema,
  keysAt,
  propertyNamesAt,
  valueAt,
} from './schema-walk.ts';
import { quoted, suggestDate, suggestValue } from './suggest-value.ts';
import type { ValidationError } from './validation-error.ts';

/** The schema of a kind of file, and the texts of its errors. */
export type FileShape<Id extends string = string> = {
  /** The id of the problems. */
  check: Id;
  schema: JsonSchema;
  /** The name of the file's data. */
  name: string;
  /** The message for a choice between shapes, where Ajv only lists what each one lacks; `*` is any step. */
  choices: readonly { path: readonly string[]; message: string }[];
  helps: { missingKey: (key: string) => string; extraKey: string };
  /** The text to type instead of a wrong value of this kind of file; null if nobody can tell. */
  advise?: (path: readonly string[], value: unknown) => string | null;
};

type Described = { span: Span; message: string; help?: string };

/** An error and its position. */
type Failure = {
  params: Record<string, unknown>;
  keyword: string;
  message: string;
  path: string[];
  /** The name of the position. */
  name: string;
  value: unknown;
  yaml: YamlSource;
  shape: FileShape;
};

/** A describer for each keyword of JSON Schema. `describeValue` handles all others. */
const DESCRIBERS: Record<string, (failure: Failure) => Described> = {
  required: describeMissingKey,
  additionalProperties: describeExtraKey,
  propertyNames: describeKeyName,
  enum: describeEnum,
  type: describeType,
  anyOf: describeChoice,
  oneOf: describeChoice,
  uniqueItems: describeRepeat,
};

export function describeSchemaError(error: ValidationError, yaml: YamlSource, shape: FileShape): Described {
  const { keyword, params, message = keyword, instancePath } = error;
  const path = decodePointer(instancePath);
  const name = path.length > 0 ? displayPath(path) : shape.name;
  const failure = { params, keyword, message, path, name, value: valueAt(yaml.data, path), yaml, shape };
  return (DESCRIBERS[keyword] ?? describeValue)(failure);
}

function describeMissingKey({ params, path, name, value, yaml, shape }: Failure): Described {
  const key = String(params.missingProperty);
  return {
    span: headOf(yaml, path),
    message: path.length > 0 ? `${name} has no key ${key}` : `missing key: ${key}`,
    help: (path.length > 0 && shape.advise?.(path, value)) || shape.helps.missingKey(key),
  };
}

function describeExtraKey({ params, path, value, yaml, shape }: Failure): Described {
  const key = String(params.additionalProperty);
  return {
    span: yaml.keySpan([...path, key]),
    message: `unknown key: ${key}${didYouMean(key, keysAt(shape.schema, path))}`,
    help: (path.length > 0 && shape.advise?.(path, value)) || shape.helps.extraKey,
  };
}

function describeKeyName({ params, path, name, yaml, shape }: Failure): Described {
  const key = String(params.propertyName);
  const expected = propertyNamesAt(shape.schema, path);
  const advice = shape.advise?.([...path, key], valueAt(yaml.data, [...path, key]));
  const help = advice ?? (expected && `Expected ${expected}.`);
  return {
    span: yaml.keySpan([...path, key]),
    message: `${name} cannot have the key ${key}`,
    ...(help && { help }),
  };
}

function describeEnum({ params, path, name, value, yaml }: Failure): Described {
  const allowed = [params.allowedValues].flat().map(String);
  return {
    span: yaml.valueSpan(path),
    message: `${name} is ${show(value)}${didYouMean(String(value), allowed)}`,
    help: `Use one of: ${allowed.join(', ')}.`,
  };
}

function describeType({ params, path, name, value, yaml, shape }: Failure): Described {
  const [comment] = value === null ? (/(?<=^\s*)#[^\s#][^\n]{0,200}/.exec(yaml.restOfLine(path)) ?? []) : [];
  if (comment !== undefined)
    return {
      span: yaml.valueSpan(path),
      message: `${name} is empty, because YAML reads ${comment.trimEnd()} as a comment`,
      help: `Put it in quotes: ${quoted(comment.trimEnd())}`,
    };
  const kinds = [params.type].flat().map(String);
  const written = yaml.written(path).trim();
  const key = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
  const advice =
    shape.advise?.(path, value) ??
    suggestValue({ kinds, value, written: written.includes('\n') ? null : written, key });
  return {
    span: yaml.valueSpan(path),
    message: `${name} is ${kindOf(value)}: ${show(value)}`,
    help: advice ?? `Expected ${kinds.map(withArticle).join(' or ')}.`,
  };
}

function describeChoice({ path, name, value, yaml, shape }: Failure): Described {
  const choice = shape.choices.find((known) => isAt(known.path, path));
  const help = shape.advise?.(path, value);
  const message = choice?.message ?? `${name} has none of the allowed forms`;
  return { span: headOf(yaml, path), message, ...(help && { help }) };
}

/** Ajv names both places, in no fixed order. */
function describeRepeat({ params, path, name, yaml }: Failure): Described {
  const index = String(Math.max(Number(params.i), Number(params.j)));
  return {
    span: yaml.valueSpan([...path, index]),
    message: `${name} has ${show(valueAt(yaml.data, [...path, index]))} twice`,
    help: 'Remove one of them.',
  };
}

function isAt(shape: readonly string[], path: readonly string[]): boolean {
  return shape.length === path.length && shape.every((step, index) => step === '*' || step === path[index]);
}

function describeValue(failure: Failure): Described {
  const { path, name, value, yaml, shape, keyword, params, message } = failure;
  const [fault, help] = LIMITS[keyword]?.(String(params.limit)) ?? [];
  const span = yaml.valueSpan(path);
  if (fault !== undefined && help !== undefined) return { span, message: `${name} ${fault}`, help };
  if (keyword !== 'pattern' && keyword !== 'format') return { span, message: `${name} ${message}` };
  const date = params.format === 'date' ? suggestDate(value) : null;
  const wanted = date?.help ?? shape.advise?.(path, value) ?? `Expected ${expectedAt(failure)}.`;
  return { span, message: `${name} ${date?.fault ?? 'has the wrong format'}`, help: wanted };
}

const EMPTY = ['must not be empty', 'Give it a value, or remove it.'] as const;

/** The fault and the help for each keyword that sets a limit. */
const LIMITS: Record<string, (limit: string) => readonly [fault: string, help: string]> = {
  minLength: () => EMPTY,
  minItems: () => EMPTY,
  minProperties: () => EMPTY,
  maxLength: (limit) => [`is longer than ${limit} characters`, 'Shorten it.'],
  maxItems: (limit) => [`has more than ${limit} items`, `Keep at most ${limit} of them.`],
  minimum: (limit) => [`is below ${limit}`, `Write a number of at least ${limit}.`],
  maximum: (limit) => [`is above ${limit}`, `Write a number of at most ${limit}.`],
};

/** A description is a sentence of its own; here it continues one. */
function expectedAt({ path, shape, params }: Failure): string {
  const description =
    descriptionAt(shape.schema, path) ?? `a value that matches ${params.pattern ?? params.format}`;
  return description.replace(/\.$/, '').replace(/^[A-Z](?=[a-z]* )/, (letter) => letter.toLowerCase());
}

/** The key, if there is one: the span of an object would underline all of it. */
function headOf(yaml: YamlSource, path: string[]): Span {
  return path.length === 0 ? { start: 0, end: 3 } : yaml.keySpan(path);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  return Array.isArray(value) ? 'a list' : withArticle(typeof value);
}

function withArticle(kind: string): string {
  if (kind === 'array') return 'a list';
  if (kind === 'null') return 'nothing';
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
