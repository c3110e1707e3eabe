/** The faults that a person meets, by the code of the system. Node's own text repeats the name of its function and the path. */
const FAULTS: Record<string, string> = {
  EACCES: 'you have no permission',
  EBUSY: 'another program uses it',
  EFBIG: 'it would be too large',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'a part of the path is not a folder',
  ENOTEMPTY: 'the folder is not empty',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk is read-only',
};

/** Why the system refused to read or write, in words and with its code. */
export function systemFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : FAULTS[code];
  return known === undefined ? error.message : `${known} (${code})`;
}
