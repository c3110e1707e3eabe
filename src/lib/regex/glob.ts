import { RE2JS } from 're2js';
import { compileWhole } from './whole-value.ts';

/**
 * Returns a test for paths that fit a glob. `*` matches within one name, `**` matches any folders. It uses RE2, because a glob may
 * come from a pull request. An invalid glob fits nothing.
 */
export function createGlob(glob: string): (path: string) => boolean {
  const source = glob
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((piece) => WILDCARDS[piece] ?? RE2JS.quote(piece))
    .join('');
  const isMatch = compileWhole(source);
  return isMatch.ok ? isMatch.value.test : () => false;
}

const WILDCARDS: Record<string, string> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };
