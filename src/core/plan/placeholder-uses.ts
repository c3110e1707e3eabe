import { baseName } from '../../lib/shell/reading/word-text.ts';
import type { Placeholder, ShellToken, ShellWord } from '../../lib/shell/shell-words.ts';

/** A place for a value, and what that place requires of the value. */
export type PlaceholderUse = {
  placeholder: Placeholder;
  /** An unquoted value would merge with its surroundings: `$NAME`, `2>`. */
  mustQuote: boolean;
  /** The value would choose which program runs. */
  isCommandName: boolean;
  /** The program that reads the value as code a second time. Quoting protects a value only once. */
  readsTwice: string | null;
};

/** Programs that run code, or pass their arguments to another shell. */
const READS_CODE = new Set(
  (
    'eval trap sh ash bash dash ksh zsh fish csh tcsh ssh su runuser script xargs parallel watch find ' +
    'awk gawk mawk sed perl python python2 python3 ruby node php lua tclsh expect'
  ).split(' '),
);

/** Options that are followed by code, in any program: `-c`, `-e`, `env -S`. */
const CODE_OPTION = /^(-[A-Za-z]*[ceS]|--(eval|exec|command|expression|split-string))=?$/;

/** Words of the shell's grammar and programs that run the command behind them. */
const TRANSPARENT = new Set(
  (
    '! { } if then else elif fi do done while until for in case esac time coproc ' +
    '. source exec command builtin sudo doas env nohup nice ionice chrt timeout stdbuf setsid chroot unshare busybox'
  ).split(' '),
);

/** Options, assignments and durations between such a word and the command behind it. */
const SKIPPED = /^(-.*|[A-Za-z_][A-Za-z0-9_]*=.*|[0-9.]+[smhd]?)$/;

/** Every placeholder that stands in a word, outside of quotes. */
export function findPlaceholderUses(tokens: readonly ShellToken[], command: string): PlaceholderUse[] {
  const words = tokens.filter((token) => token.kind === 'word');
  const names = commandNames(tokens);
  const readsCode = codeReader(words, names);
  return words.flatMap((word, index) =>
    word.placeholders.map((placeholder) => ({
      placeholder,
      mustQuote: word.live || '<>'.includes(command.charAt(word.end) || ' '),
      isCommandName: names.has(word),
      readsTwice: readsCode ?? codeOption(words[index - 1]),
    })),
  );
}

/** A program whose name only the shell knows (`$SHELL -c …`) may run code, too. */
function codeReader(words: readonly ShellWord[], names: ReadonlySet<ShellWord>): string | null {
  const known = words.map(({ value }) => baseName(value)).find((name) => READS_CODE.has(name));
  return known ?? [...names].find(({ live }) => live)?.source ?? null;
}

function codeOption(before: ShellWord | undefined): string | null {
  return before && CODE_OPTION.test(before.value) ? before.value : null;
}

/**
 * The word of each simple command that names the program, without the targets of redirections. An option before it may
 * have an operand (`sudo -u root …`). Then the second word may name the program, too.
 */
function commandNames(tokens: readonly ShellToken[]): Set<ShellWord> {
  const names = new Set<ShellWord>();
  let expected = 1;
  let target = false;
  for (const token of tokens) {
    const isRedirection = token.kind === 'operator' && /[<>]/.test(token.source);
    if (token.kind === 'operator') expected = isRedirection ? expected : 1;
    else if (expected > 0 && !target) {
      if (!isSkipped(token)) {
        names.add(token);
        expected--;
      } else if (token.value.startsWith('-')) expected = 2;
    }
    target = isRedirection;
  }
  return names;
}

function isSkipped({ source, value, placeholders }: ShellWord): boolean {
  if (placeholders.length > 0) return /^[A-Za-z_][A-Za-z0-9_]*=/.test(source);
  return TRANSPARENT.has(baseName(value)) || SKIPPED.test(value);
}
