import { readLines } from '../../../lib/markdown/lines.ts';
import { encodePath } from '../../../lib/text/path.ts';
import { splitFrontMatter } from '../../entry/front-matter.ts';

/** The path in `[text](path)`, `![alt](path)` and `[name]: path`, relative to the file. */
const LINK =
  /(\]\(<?|^ {0,3}\[[^\]\n]{1,100}\]:[ \t]{1,3}<?)(?![/\\#<]|[a-z][\w+.-]{0,30}:)([^\s<>()#?\\]{1,300})/gi;

/** Folders around the knowledge base, to which a link may lead, too. */
const ABOVE = '_/'.repeat(20);

/**
 * The text of an entry whose links lead to the same files after some moves.
 * @param path its path before them
 * @param moved the new paths of files, by the old ones
 */
export function moveLinks(text: string, path: string, moved: ReadonlyMap<string, string>): string {
  const { yaml, bodyStart } = splitFrontMatter(text);
  const body = text.slice(bodyStart);
  if (yaml === null || !body.includes(']')) return text;
  const to = moved.get(path) ?? path;
  const follow = (link: string) => {
    const target = resolveLink(link, path);
    const wanted = target === null ? null : (moved.get(target) ?? target);
    return wanted === null || resolveLink(link, to) === wanted ? link : linkTo(wanted, to);
  };
  const lines = readLines(body).lines.map(({ start, end, verbatim }) => {
    const line = body.slice(start, end);
    return verbatim
      ? line
      : line.replaceAll(LINK, (_, before: string, link: string) => before + follow(link));
  });
  return text.slice(0, bodyStart) + lines.join('');
}

/** The path to which a link in a file leads, from the root of the knowledge base: `../…` outside of it. Null for a broken link. */
function resolveLink(link: string, file: string): string | null {
  const parts = (ABOVE + file).split('/').slice(0, -1);
  for (const part of decoded(link)?.split('/') ?? []) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return decoded(link) === null ? null : relativePath(parts.join('/'), ABOVE);
}

function decoded(link: string): string | null {
  try {
    return decodeURIComponent(link);
  } catch {
    return null;
  }
}

function linkTo(path: string, file: string): string {
  return encodePath(relativePath(ABOVE + path, ABOVE + file));
}

/** The way from a file or a folder that ends in a slash. */
function relativePath(path: string, from: string): string {
  const [parts, around] = [path.split('/'), from.split('/').slice(0, -1)];
  const differs = around.findIndex((folder, index) => folder !== parts[index]);
  const common = differs === -1 ? around.length : differs;
  return '../'.repeat(around.length - common) + parts.slice(common).join('/');
}
