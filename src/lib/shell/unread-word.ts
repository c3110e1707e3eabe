/** A word that a command is given from what it reads, which nobody knows: of `xargs`, or in a variable of `read`. */
export function unreadWord(variable = ''): string {
  return `$${variable}…`;
}

export function isUnread(value: string): boolean {
  return /^\$\w*…$/.test(value);
}
