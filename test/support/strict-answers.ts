import { ANSWERS, renderValidators } from '../../scripts/validators.ts';

const CODE = 'virtual:strict-answers/code';

/** Modules without a file, by their name. */
const MODULES: Record<string, () => string | Promise<string>> = {
  'virtual:strict-answers': () => `export * as strict from '${CODE}'`,
  [CODE]: () => renderValidators({ strict: ANSWERS }),
};

/** For Vite: the strict validators of all answers. workerd cannot compile them itself, because it has no eval. */
export function strictAnswers() {
  return {
    name: 'strict-answers',
    resolveId: (id: string) => (id in MODULES ? `\0${id}` : null),
    load: (id: string) => MODULES[id.replace('\0', '')]?.() ?? null,
  };
}
