import type { KbFile } from '../core/kb/kb.ts';
import type { LineSource } from '../core/output/report/render-problems.ts';
import { blotSecrets } from '../lib/secrets/secrets.ts';

/** Returns lines of the files for display, with secrets hidden. Decodes each file once. */
export function lineSource(files: readonly KbFile[]): LineSource {
  const bytes = new Map(files.map((file) => [file.path, file.bytes]));
  const lines = new Map<string, string[]>();
  return (file, line) => {
    if (!lines.has(file))
      lines.set(file, new TextDecoder().decode(bytes.get(file) ?? new Uint8Array()).split(/\r?\n/));
    const text = lines.get(file)?.[line - 1];
    return text === undefined ? null : blotSecrets(text);
  };
}
