/** The module that `strictAnswers` makes. */
declare module 'virtual:strict-answers' {
  export const strict: Record<string, import('../../../src/generated/validators.js').Validator<unknown>>;
}
