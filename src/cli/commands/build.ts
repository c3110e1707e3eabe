import { Command } from 'commander';
import { compileAssets } from '../../core/kb/compile-assets.ts';
import { compileKb } from '../../core/kb/compile-kb.ts';
import { renderProblems } from '../../core/report/render-problems.ts';
import { lineSource } from '../../files/line-source.ts';
import { readPageFiles } from '../../files/page-files.ts';
import { readCountedTotals } from '../../files/read-counts.ts';
import { writeBuild } from '../../files/write-build.ts';
import { type ExitCode, type Io, styleFor } from '../io.ts';
import { loadFolder } from '../load.ts';
import { findPackageRoot } from '../serve/package-root.ts';

export function buildCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('build')
    .description('compile the knowledge base for the Worker')
    .argument('[dir]', 'the knowledge base', 'kb')
    .requiredOption('--out <dir>', 'where to write kb.txt and assets/')
    .action((dir: string, { out }: { out: string }) => {
      const { kb, report, files } = loadFolder(dir);
      if (report.errors > 0) {
        io.stderr.write(renderProblems(report, lineSource(files), styleFor(io)));
        exit(1);
        return;
      }
      const compiled = compileKb(kb, readCountedTotals(dir));
      const pageFiles = readPageFiles(findPackageRoot());
      const bytes = writeBuild(out, { index: compiled.index, assets: compileAssets(kb), pageFiles });
      const size = `${(bytes / 1024).toFixed(1)} KB`;
      io.stdout.write(
        `${compiled.entryCount} entries compiled to ${out} (kb ${compiled.version}, index ${size})\n`,
      );
    });
}
