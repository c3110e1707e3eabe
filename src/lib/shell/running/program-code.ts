import type { ShellCommand } from '../script.ts';
import { inputTexts } from './input-texts.ts';
import { optionSyntax, readOptions } from './options.ts';

/** Languages that a command line may hold code of, and the options before it. */
const CODE_OPTIONS: Record<string, RegExp> = {
  node: /^(?:-e|-p|--eval|--print)$/,
  perl: /^-[eE]$/,
  php: /^-r$/,
  python: /^-c$/,
  ruby: /^-e$/,
};
const VALUED = optionSyntax('-c -e -E -r -p --eval --print');

/** What all of them call what runs a command, with its text: `os.system('…')`, `system "…"`, `execSync('…')`. */
const RUNS_TEXT =
  /\b(?:system|popen|exec|execSync|execvp?|spawn|spawnSync|run|call|check_call|check_output|getoutput|Popen|shell_exec|passthru|qx)\b\s*[({ ]\s*(?<quote>['"`])(?<text>(?:\\.|(?!\k<quote>)[^\\]){1,2000})\k<quote>/g;

/** Backticks run a command in Perl, Ruby and PHP; in Node they are a text. */
const BACKTICKS = /^(?:perl|ruby|php)/;
const IN_BACKTICKS = /`(?<text>[^`]{1,2000})`/g;

/** The same with a list of words: `subprocess.run(['rm', '-rf', '/'])`. */
const RUNS_WORDS =
  /\b(?:system|execvp?|spawn|spawnSync|execFileSync|run|call|check_call|check_output|Popen|exec)\s*[( ]\s*\[?(?<words>(?:\s*['"][^'"\n]{0,200}['"]\s*[,\]]?){2,20})/g;

/** What removes a whole folder: `shutil.rmtree('…')`, `FileUtils.rm_rf '…'`, `fs.rmSync('…', …)`. */
const REMOVES =
  /\b(?:rmtree|remove_tree|rm_rf|rm_r|rmSync|rimraf|removeSync)\b\s*[( ]\s*['"](?<path>[^'"\n]{1,200})['"]/g;

/** The shell code in a one-liner of another language: `python -c`, `perl -e`, `awk 'BEGIN { system("…") }'`. */
export function shellCodeIn(command: ShellCommand): string[] {
  return programCode(command).flatMap((code) => [
    ...(BACKTICKS.test(command.name) ? [...code.matchAll(IN_BACKTICKS)] : []).map(
      ({ groups }) => groups?.text ?? '',
    ),
    ...[...code.matchAll(RUNS_TEXT)].map(({ groups }) => groups?.text ?? ''),
    ...[...code.matchAll(RUNS_WORDS)].map(({ groups }) => (groups?.words ?? '').replaceAll(/[,\]]/g, ' ')),
    ...[...code.matchAll(REMOVES)].map(({ groups }) => `rm -rf '${groups?.path ?? ''}'`),
  ]);
}

function programCode(command: ShellCommand): string[] {
  const { name, args } = command;
  const { options, operands } = readOptions(args, VALUED);
  if (/^[gm]?awk$/.test(name)) return operands.slice(0, 1).map(({ value }) => value);
  const language = name.replace(/[\d.]+$/, '').replace(/^nodejs$/, 'node');
  const wanted = Object.hasOwn(CODE_OPTIONS, language) ? CODE_OPTIONS[language] : undefined;
  if (!wanted) return [];
  if (options.length === 0 && (operands[0]?.value ?? '-') === '-') return inputTexts(command);
  return options.flatMap(({ name, value }) => (value && wanted.test(name) ? [value.value] : []));
}
