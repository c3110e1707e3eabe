/**
 * A placeholder of a template is filled in before the shell reads the code: with some word, that nobody knows. For the reader of the code a
 * variable of underscores stands for it, as no script has one.
 */
const NAME = /^__+$/;
const WRITTEN = /\$\{__+\}|\$__+/g;

/** The path is one that is filled in, or stands directly below the root. */
const AT_START = /^\/*(?:\$\{__+\}|\$__+)/;

/** A variable, as long as the placeholder that it stands for (three characters at least), so that the places in the code stay as they are. */
export function placeholderTokenFor({ length }: string): string {
  return length < 5 ? `$${'_'.repeat(length - 1)}` : `\${${'_'.repeat(length - 3)}}`;
}

/** Whether a variable is one: it is filled in with some word, so it is never empty. */
export function isPlaceholderToken(variable: string): boolean {
  return NAME.test(variable);
}

export function beginsWithPlaceholder(path: string): boolean {
  return AT_START.test(path);
}

/** A text for readers, who have never seen the variable. */
export function withoutPlaceholderTokens(text: string): string {
  return text.replaceAll(WRITTEN, '…');
}
