import { failure, type Result, success } from './result.ts';

/** JSON text as data, or why it is none in the words of the engine. */
export function parseJson(text: string): Result<unknown, string> {
  try {
    return success(JSON.parse(text));
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}

/** An object with keys: no array, and not null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
