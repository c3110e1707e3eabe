/** The module that `strictAnswers` makes. */
declare module 'virtual:strict-answers' {
  export const strict: Record<string, import('../../../src/generated/validators.js').Validator<unknown>>;
}

/** From Vite: the files that fit some patterns. */
interface ImportMeta {
  glob: <T>(patterns: string[], options: { query: string; import: string; eager: true }) => Record<string, T>;
}
