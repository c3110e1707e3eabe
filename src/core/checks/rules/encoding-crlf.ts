import type { Check } from '../check.ts';
import { atSpan } from '../support/places.ts';

export const check: Check = {
  id: 'encoding/crlf',
  severity: 'info',
  summary: 'lines end in LF alone',
  *run({ kb }) {
    for (const file of kb.files) {
      const { text } = file.source;
      const first = text.indexOf('\r\n');
      if (first === -1) continue;
      const count = text.split('\r\n').length - 1;
      const isMixed = count < text.split('\n').length - 1;
      const lines = count === 1 ? '1 line ends' : `${count} lines end`;
      const message = isMixed ? `${lines} in CRLF, the others in LF` : `${lines} in CRLF`;
      const help = '`kedb fix` writes LF; `*.md text eol=lf` in .gitattributes keeps it so.';
      yield {
        ...atSpan(file, { start: first, end: first + 1 }, message, help),
        severity: isMixed ? 'warning' : 'info',
      };
    }
  },
};
