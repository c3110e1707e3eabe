import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Redactor, redact, redactStart } from './redact.ts';
import { blotSecrets, findSecrets, maskSecrets } from './secrets.ts';

const SIZE = 32 * 1024;

/** Texts that a stranger may send, to be repeated: names without an end, ends without a name, and adjacent secrets. */
const HOSTILE = [
  'a',
  'a.',
  '1:',
  'a://',
  'a://b:c@',
  'a@',
  '4111 ',
  '&sig',
  '<password ',
  'mysql -pabc ',
  'mysql ',
  ' -pabc',
  'password=',
  'password="',
  'password=\\"',
  'token: q8Zt3LmX7v ',
  'authorization: a=b,',
  'cookie: a',
  '-----BEGIN PRIVATE KEY-----',
  'pass\u200bword=x',
  'x\n',
];

/** The number of characters that a search of this text looks at. */
function stepsOf(
  search: (text: string, work: { steps: number }) => unknown,
  unit: string,
  size: number,
): number {
  const work = { steps: 0 };
  search(unit.repeat(Math.ceil(size / unit.length)), work);
  return work.steps;
}

describe('searching a text', () => {
  it.each([
    ['findSecrets', findSecrets],
    ['redact', redact],
  ])('takes steps as the text grows, with %s', (_, search) => {
    for (const unit of HOSTILE) {
      const once = stepsOf(search, unit, SIZE);
      const more = stepsOf(search, unit, 4 * SIZE);
      // Quadratic work would be 16 times as much.
      expect(more, unit).toBeLessThanOrEqual(6 * once);
      expect(once / SIZE, unit).toBeLessThan(400);
    }
  });

  it.each(HOSTILE)('leaves nothing to find in a long text of %j', (unit) => {
    const text = unit.repeat(Math.ceil(SIZE / unit.length));
    expect(findSecrets(redact(text))).toEqual([]);
    expect(findSecrets(maskSecrets(text))).toEqual([]);
  });

  it('finds each secret of a long line, wherever the line is cut for the search', () => {
    const secret = 'q8Zt3LmX7v';
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9000 }), (gap) => {
        const line = `${'x '.repeat(gap)}password=${secret} `.repeat(4);
        expect(findSecrets(line).map(({ start, end }) => line.slice(start, end))).toEqual(
          Array(4).fill(secret),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('finds all passwords of one command', () => {
    expect(maskSecrets('mysql -pabc1 -h db -pabc2 | mysql -pabc3')).toBe('mysql -p… -h db -p… | mysql -p…');
  });

  it('finds what invisible or wide characters hide, where it stands', () => {
    const text = 'a \u200b\u200bpass\u200bword=q8Zt\u00ad3LmX next \uff30\uff37\uff24=y7';
    expect(findSecrets(text).map(({ start, end }) => text.slice(start, end))).toEqual(['q8Zt\u00ad3LmX']);
    expect(redact(text)).toBe('a \u200b\u200bpass\u200bword=<secret> next \uff30\uff37\uff24=<secret>');
  });

  it('hides every line of a key, and keeps the lines', () => {
    const line = 'MIIBVgIBADANBgkqhkiG9w0BAQEFAASCAUAwggE8AgEA';
    const key = `-----BEGIN PRIVATE KEY-----\n${line}\n${line}\nQ8Zt\n-----END PRIVATE KEY-----\n`;
    expect(blotSecrets(key)).toBe(key.replaceAll(line, '•'.repeat(line.length)).replace('Q8Zt', '••••'));
  });
});

describe('the beginning of a text', () => {
  const SECRETS = [
    'postgres://svc:Tangerine-Sky-77@db:5432/x',
    'redis://:Tangerine@Sky@cache',
    'password="Tangerine Sky 77"',
    'Cookie: a=b; sid=TangerineSky77',
    'mail to tangerine.sky@mail.example now',
    '-----BEGIN PRIVATE KEY-----\nTangerineSky77TangerineSky77\n-----END PRIVATE KEY-----',
  ];

  it.each(SECRETS)('shows no part of a secret that the cut goes through: %s', (secret) => {
    for (let before = 0; before <= secret.length; before++) {
      const text = `${'x '.repeat(60)}${secret} ${'y '.repeat(2000)}`;
      expect(redactStart(text, 120 + before)).not.toMatch(/tang|erine|sky|77/i);
    }
  });

  it('shows no part of a secret that is longer than what is looked at', () => {
    const text = `down: postgres://svc:${'Tangerine'.repeat(1000)}@db`;
    expect(redactStart(text, 60)).toBe('down: ');
  });

  it('keeps what is no secret, up to the cut', () => {
    expect(redactStart('disk is full', 100)).toBe('disk is full');
    expect(redactStart(`disk is ${'full '.repeat(1000)}`, 12)).toBe('disk is full');
    expect(redactStart(`{"msg":"${'x'.repeat(90)}","error":"${'y'.repeat(5000)}"}`, 120)).toMatch(
      /^..msg.*"error":"$/,
    );
  });
});

describe('a request', () => {
  it('has one budget, and what is said again costs nothing', () => {
    const redactor = new Redactor(280);
    const text = 'password=hunter2 '.repeat(4).trim();
    for (let times = 0; times < 100; times++) expect(redactor.start(text, 80)).not.toContain('hunter2');
    expect(redactor.start(`${text}!`, 80)).toBeNull();
    expect(redactor.start('disk is full', 80)).toBe('disk is full');
  });
});
