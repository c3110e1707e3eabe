/** RFC 9110 §8.3: type and subtype without their parameters, in lower case; null where none was sent. */
export function mediaTypeOf(contentType: string | undefined): string | null {
  return contentType?.split(';')[0]?.trim().toLowerCase() || null;
}
