import type { KbFile } from '../core/kb/kb.ts';
import type { LineSource } from '../core/output/report/render-problems.ts';
import { blotSecrets } from '../lib/secrets/secrets.ts';

/** Returns lines of the files for to secrets hidden. Decodes each file once. Each file is decoded and masked once, as a key has many lines. */
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
