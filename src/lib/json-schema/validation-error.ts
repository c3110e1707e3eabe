/** As much of Ajv's errors as telling people about them needs (ajv, `ErrorObject`). */
export type ValidationError = {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  /** Set on what is wrong with a key's own text. */
  propertyName?: string;
  schemaPath: string;
  message?: string;
};
