/**
 * `kedb serve` sets this variable to 1 for the build step in wrangler.toml. That build leaves out what cannot be used, as serve
 * does. Without the variable, `kedb build` refuses a knowledge base with errors.
 */
export const BUILD_FOR_SERVE = 'KEDB_BUILD_FOR_SERVE';
