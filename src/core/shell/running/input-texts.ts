import { echoedText } from '../reading/echoed-text.ts';
import { feedsOf, type ShellCommand } from '../script.ts';

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
  const text = echoedText(command);
  if (text !== null) return [text];
  return COPIERS.test(command.name) ? hereTexts(command) : [];
}
