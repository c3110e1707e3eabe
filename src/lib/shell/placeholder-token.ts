/**
 * Replaces a placeholder, which is an unknown word, by a variable of underscores. No script uses such a variable. It is as long as the
 * placeholder, so all positions stay the same. A placeholder has at least three characters.
 */
export function placeholderTokenFor({ length }: string): string {
  return length < 5 ? `$${'_'.repeat(length - 1)}` : `\${${'_'.repeat(length - 3)}}`;
}

/** Whether a variable stands for a placeholder, which is never empty. */
export function isPlaceholderToken(variable: string): boolean {
  return /^__+$/.test(variable);
}
