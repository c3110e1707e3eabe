/**
 * Replaces a placeholder (an unknown word) by a variable of underscores, which no script uses. The variable is as long as the
 * placeholder (at least three characters), so that positions stay the same.
 */
export function placeholderTokenFor({ length }: string): string {
  return length < 5 ? `$${'_'.repeat(length - 1)}` : `\${${'_'.repeat(length - 3)}}`;
}

/** Whether a variable stands for a placeholder, which is never empty. */
export function isPlaceholderToken(variable: string): boolean {
  return /^__+$/.test(variable);
}

/** Removes the variables from a text for readers. */
export function withoutPlaceholderTokens(text: string): string {
  return text.replaceAll(/\$\{__+\}|\$__+/g, '…');
}
