import { checkKb } from '../../src/core/checks/check-kb.ts';
import { compileKb } from '../../src/core/kb/compile-kb.ts';
import { readKbFolder } from '../../src/files/read-kb.ts';
import { writeBuild } from '../../src/files/write-build.ts';

/** Compiles this repository's KB once, before any test: the Worker's modules import it. */
export default function buildKb(): void {
  const { files } = readKbFolder('kb');
  writeBuild('build', compileKb(checkKb(files).kb));
}
