import type { Check } from '../check.ts';
import { atSpan } from '../support/places.ts';

export const check: Check = {
  id: 'encoding/crlf',
  severity: 'info',
  summary: 'lines end with LF, not CRLF',
  *run({ kb }) {
    for (const file of [...kb.files, ...(kb.settingsFile ? [kb.settingsFile] : [])]) {
      const { text } = file.source;
      const first = text.indexOf('\r\n');
      if (first === -1) continue;
      const count = text.split('\r\n').length - 1;
      const isMixed = count < text.split('\n').length - 1;
      const lines = count === 1 ? '1 line ends with CRLF' : `${count} lines end with CRLF`;
      const message = isMixed ? `${lines}, the others with LF` : lines;
      const names = file.source.path.endsWith('.md') ? '*.md' : 'kedb.yaml';
      const help = `Run \`kedb fix\` to write LF. Add \`${names} text eol=lf\` to .gitattributes to keep it.`;
      yield {
        ...atSpan(file, { start: first, end: first + 1 }, message, help),
        severity: isMixed ? 'warning' : 'info',
      };
    }
  },
};
