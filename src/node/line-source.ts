import type { KbFile } from '../core/kb/kb.ts';
import type { LineSource } from '../core/output/report/render-problems.ts';
import { blotSecrets } from '../lib/secrets/secrets.ts';

/** Returns lines of the files with their secrets hidden. It masks each file as a whole, because a key has many lines, and only once. */
export function lineSource(files: readonly KbFile[]): LineSource {
  const bytes = new Map(files.map((file) => [file.path, file.bytes]));
  const lines = new Map<string, string[]>();
  return (file, line) => {
    if (!lines.has(file))
      lines.set(
        file,
        blotSecrets(new TextDecoder().decode(bytes.get(file) ?? new Uint8Array())).split(/\r?\n/),
      );
    return lines.get(file)?.[line - 1] ?? null;
  };
}
