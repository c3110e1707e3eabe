import { resolve } from 'node:path';
import { checkKb } from '../../core/checks/check-kb.ts';
import { nameSettings } from '../../core/kb/other-settings.ts';
import { completeReport } from '../../core/output/report/complete-report.ts';
import { failingProblems } from '../../core/output/report/failing-problems.ts';
import { compileBuild } from '../../node/compile-build.ts';
import { readHealthyLogs } from '../../node/healthy-logs.ts';
import { writeDeploy } from '../../node/write-deploy.ts';
import { readBuildInputs } from '../build-inputs.ts';
import { readHead } from '../read-head.ts';
import { publish } from '../report/publish.ts';
import type { Session } from '../session.ts';
import { settingsName, withSettings } from '../settings-file.ts';

/** Writes a folder that `wrangler deploy` takes as it is. A knowledge base that fails the check is not deployed. */
export async function build(session: Session): Promise<void> {
  const { core, inputs, run } = session;
  const { deployPath, config } = readBuildInputs(session);
  const files = await withSettings(readHead(session), null, session);
  const checked = nameSettings(
    { files, ...checkKb(files, { healthyLogs: readHealthyLogs() }) },
    settingsName(session),
  );
  const report = completeReport(checked, { changedFiles: null, recent: null });
  await publish(report, checked.files, session);
  if (failingProblems(report, inputs).length > 0 || report.errors > 0) return;
  writeDeploy(resolve(run.workspace, deployPath), compileBuild(checked.kb, session.folder), config);
  core.setOutput('deploy-path', deployPath);
  core.info(`written to ${deployPath}: deploy it with \`npx wrangler deploy\` in that folder`);
}
