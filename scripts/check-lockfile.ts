/**
 * Fails if package-lock.json lacks an optional platform package that one of its packages names. npm silently leaves such a package
 * out if the registry does not have it yet. `npm ci` then fails on other platforms.
 */
import { readFileSync } from 'node:fs';

type LockedPackage = { version?: string; optionalDependencies?: Record<string, string> };

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const names = new Set(
  Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
);
const missing = Object.entries(packages).flatMap(([path, locked]) =>
  Object.keys(locked.optionalDependencies ?? {})
    .filter((name) => !names.has(name))
    .map((name) => `${path || 'package.json'} wants ${name}`),
);
for (const line of missing) console.error(line);
if (missing.length > 0) {
  console.error(
    `package-lock.json: ${missing.length} optional packages missing; pin an older version of their owner`,
  );
  process.exitCode = 1;
}
