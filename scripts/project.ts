/** The repository's name stands in one place: `repository.url` of package.json. Scripts and tests read it here. */
import { readFileSync } from 'node:fs';

type Manifest = { version: string; repository: { url: string } };

/** The ways to write a repository of GitHub that npm knows (npm, "package.json", `repository`). */
const REPOSITORY =
  /^(?:(?:(?:git\+)?(?:https|ssh|git):\/\/(?:[\w.-]+@)?|[\w.-]+@)github\.com[/:]|github:)?([\w.-]+\/[\w.-]+?)(?:\.git)?\/*(?:#.*)?$/;

/** `owner/name` from a URL. Throws if there is none: each link of the project would be wrong. */
export function repositoryName(url: string): string {
  const [, name] = REPOSITORY.exec(url.trim()) ?? [];
  if (name !== undefined) return name;
  throw new Error(
    `package.json: repository.url is ${JSON.stringify(url)}: write it like https://github.com/OWNER/REPO`,
  );
}

/** The name and the version of the project in the current folder. */
export function readProject(): { name: string; url: string; version: string } {
  const { repository, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const name = repositoryName(repository.url);
  return { name, url: `https://github.com/${name}`, version };
}
