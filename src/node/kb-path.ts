/** Where the files of a knowledge base end in; a folder or a device may be called so too. */
const KB_FILE = /(\.md|\.markdown|\.log|(^|\/)kedb\.ya?ml)$/i;

/** Whether a path below the knowledge base is one of its files, by its name alone. */
export function isKbPath(path: string): boolean {
  return KB_FILE.test(path);
}

/** Folders that are passed over: the tools of others live there. */
export function isPassedOver(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}
