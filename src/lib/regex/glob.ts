import { RE2JS } from 're2js';
import { compileWhole } from './whole-value.ts';

/** Whether a path fits a glob: `*` within one name, `**` for any folders. By RE2, as a glob may come from a pull request. */
export function createGlob(glob: string): (path: string) => boolean {
  const source = glob
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((piece) => WILDCARDS[piece] ?? RE2JS.quote(piece))
    .join('');
  const isMatch = compileWhole(source);
  return isMatch.ok ? isMatch.value : () => false;
}

const WILDCARDS: Record<string, string> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };
