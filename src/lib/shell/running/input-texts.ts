import { echoedText } from '../reading/echoed-text.ts';
import { feedsOf, type ShellCommand } from '../script.ts';
import { readOptions } from './options.ts';
import { syntaxOf } from './program-options.ts';

/** Programs that hand on what they read. */
const COPIERS = /^(?:cat|tee|sed|envsubst|tac|head|tail|sort|uniq|awk|tr)$/;

/** The texts that a command reads: here-documents, and what an `echo` or `cat <<EOF` before it writes. */
export function inputTexts(command: ShellCommand): string[] {
  const fed = feedsOf(command).flatMap(({ commands, texts }) => [...texts, ...commands.flatMap(writtenText)]);
  return [...hereTexts(command), ...fed];
}

/** The texts of a command's own here-documents and here-strings. */
export function hereTexts({ redirections }: ShellCommand): string[] {
  return redirections.flatMap(({ operator, content, target }) => {
    if (content !== null) return [content];
    return operator === '<<<' && target ? [target.value] : [];
  });
}

function writtenText(command: ShellCommand): string[] {
  const text = echoedText(command) ?? listedNames(command);
  if (text !== null) return [text];
  return COPIERS.test(command.name) ? hereTexts(command) : [];
}

/** `kubectl get pvc -o name` writes `pvc/…`: which ones is not known, but of what kind. */
function listedNames(command: ShellCommand): string | null {
  const { name } = command;
  if (/^(?:redis|valkey|keydb)-cli$/.test(name)) return scannedKeys(command);
  if (/^(?:docker|podman|nerdctl)$/.test(name)) return allContainers(command);
  return name === 'kubectl' || name === 'oc' ? listedObjects(command) : null;
}

/** `redis-cli --scan` writes every key, `--scan --pattern 'a:*'` some. */
function scannedKeys({ name, args }: ShellCommand): string | null {
  const { options } = readOptions(args, syntaxOf(name));
  const pattern = options.find((option) => option.name === '--pattern')?.value?.value ?? '*';
  const scans = options.some((option) => option.name === '--scan');
  return scans && pattern === '*' ? '*' : null;
}

/** `docker ps -aq` writes every container, as `$(docker ps -aq)` does for the tables of dangers. */
function allContainers({ name, args }: ShellCommand): string | null {
  const { options, operands } = readOptions(args, syntaxOf(name));
  const isList = /^(?:ps|ls)$/.test(operands.at(-1)?.value ?? '');
  const has = (...wanted: string[]) => options.some((option) => wanted.includes(option.name));
  return isList && has('-a', '--all') && !has('-f', '--filter') ? `$(${name}␣ps)` : null;
}

function listedObjects({ name, args }: ShellCommand): string | null {
  const { options, operands } = readOptions(args, syntaxOf(name));
  const isNames = options.some(({ value }) => value?.value === 'name');
  return isNames && operands[0]?.value === 'get' ? `${operands[1]?.value ?? ''}/x` : null;
}
