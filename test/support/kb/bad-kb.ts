import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatReport } from '../../../src/cli/check/format-report.ts';
import { checkKb } from '../../../src/core/checks/check-kb.ts';
import type { RememberedAlerts } from '../../../src/core/compare/alert-impact.ts';
import { changedFiles } from '../../../src/core/kb/changed-files.ts';
import { blobUrl } from '../../../src/core/kb/file-url.ts';
import type { KbFile } from '../../../src/core/kb/kb.ts';
import { nameSettings, withOtherSettings } from '../../../src/core/kb/load-kb.ts';
import { completeReport } from '../../../src/core/output/report/complete-report.ts';
import { renderSummary } from '../../../src/core/output/report/render-summary.ts';
import type { CheckReport } from '../../../src/generated/report.ts';
import { success } from '../../../src/lib/util/result.ts';
import { lineSource } from '../../../src/node/line-source.ts';
import { readHealthyLogs } from '../../../src/node/read-kb.ts';
import { quietIo } from '../processes/quiet-io.ts';
import { filesIn } from './files-in.ts';

/** `kb/` has a problem of every rule. `kb-base/` is the version before, and `recent-alerts.json` the recent alerts of a Worker. */
export const BAD_KB = 'test/fixtures/bad-kb';
const KB = join(BAD_KB, 'kb');

export type Checked = { report: CheckReport; files: KbFile[] };

/** The version is replaced, because it changes with the compiled form, which this test is not about. */
const VERSION = '0123456789abcdef';

export function checkBadKb(): Checked {
  const files = filesIn(KB);
  const base = filesIn(join(BAD_KB, 'kb-base'));
  const recent = JSON.parse(readFileSync(join(BAD_KB, 'recent-alerts.json'), 'utf8')) as RememberedAlerts;
  const changed = changedFiles(base, files);
  const report = completeReport(checkKb(files, { base, healthyLogs: readHealthyLogs() }), {
    changedFiles: changed,
    recent: success(recent),
  });
  return { report: { ...report, kb_version: VERSION }, files };
}

/** Problems that need a knowledge base of their own: one without entries, and one with unreadable settings. */
export function checkOthers(): Checked[] {
  const settings = ['not-yaml.yaml', 'misspelt.yaml'].map((name) => {
    const path = `../other-settings/${name}`;
    const files = withOtherSettings([], readFileSync(join(BAD_KB, 'other-settings', name)), path);
    return nameSettings({ files, ...checkKb(files) }, path);
  });
  return settings.map(({ report, files }) => ({ report: { ...report, kb_version: VERSION }, files }));
}

/** Every output of the check, by the name of its kept file. */
export function outputsOf({ report, files }: Checked): Record<string, string> {
  const checked = { report, folder: KB, lineOf: lineSource(files) };
  const at = { server: 'https://github.com', repository: 'octo/kb', commit: 'c0ffee' };
  const linkTo = (file: string, line: number) => blobUrl(at, `kb/${file}`, line);
  const shown = { kbPath: 'kb', failing: report.errors, maxBytes: 1_000_000, linkTo };
  return {
    'text.txt': formatReport('text', checked, quietIo()),
    'report.json': formatReport('json', checked, quietIo()),
    'report.sarif': formatReport('sarif', checked, quietIo()),
    'github.txt': formatReport('github', checked, quietIo()),
    'summary.md': renderSummary(report, shown),
  };
}
