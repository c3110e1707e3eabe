/** `rm` for `/bin/rm`. */
export function baseName(path: string): string {
  return path.split('/').at(-1) ?? '';
}
