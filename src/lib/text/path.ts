/** The maximum length of a slug: long enough to be clear, short enough for a list of files. */
const MAX_SLUG_LENGTH = 60;

/** Encodes a path for a URI (RFC 3986), including brackets. */
export function encodePath(path: string): string {
  return path.toWellFormed().split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A title as part of a file name: `Größe überschritten!` → `grosse-uberschritten`. '' if the title has no Latin letters or digits. */
export function slugOf(title: string): string {
  const words = title
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? word.slice(0, MAX_SLUG_LENGTH) : `${slug}-${word}`;
    if (longer.length > MAX_SLUG_LENGTH) break;
    slug = longer;
  }
  return slug;
}
