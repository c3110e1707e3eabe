// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
export type ValidationError = {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  schemaPath: string;
  message?: string;
};
export type Validator = { (data: unknown): boolean; errors?: ValidationError[] | null };
export const validateEntry: Validator;
export const validateSettings: Validator;
export const validateAlertmanagerWebhook: Validator;
export const validateMatchRequest: Validator;
