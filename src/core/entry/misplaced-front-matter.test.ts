import { describe, expect, it } from 'vitest';
import { findMisplacedFrontMatter } from './misplaced-front-matter.ts';

const MATTER = '---\nerror_id: ERROR-001\n---\n';

describe('findMisplacedFrontMatter', () => {
  it.each(['\n', '<!-- a -->\n', '\r\n  \n<!-- a\n--- b -->\n\n<!-- c -->\n'])('is below %j', (above) => {
    expect(findMisplacedFrontMatter(`${above}${MATTER}body`)).toEqual({
      above,
      matter: MATTER,
      body: 'body',
    });
  });

  it.each([
    MATTER,
    `# A heading\n${MATTER}`,
    '\n---\nno id\n---\nerror_id: ERROR-001\n',
    '<!-- never closed\n---\nerror_id: ERROR-001\n---\n',
    '\n---\nerror_id: ERROR-001\n',
  ])('is not seen in %j', (text) => {
    expect(findMisplacedFrontMatter(text)).toBe(null);
  });

  it('takes no time for a text that almost fits', () => {
    const many = 50_000;
    expect(findMisplacedFrontMatter('<!-- -->\n'.repeat(many))).toBe(null);
    expect(findMisplacedFrontMatter(`\n---\n${'error_id:\n'.repeat(many)}`)).toBe(null);
    expect(findMisplacedFrontMatter('<!--'.repeat(many))).toBe(null);
  });
});
