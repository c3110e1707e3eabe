import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';
import { findSecrets } from './secrets.ts';

describe('redact', () => {
  it.each([
    [
      'connect to postgres://app:s3cr3t@db:5432/x failed',
      'connect to postgres://<credentials>@db:5432/x failed',
    ],
    ['redis://:p@ss@redis down', 'redis://<credentials>@redis down'],
    ['postgres://app:pa/ss@db down', 'postgres://<credentials>@db down'],
    ['{"url":"redis://r/0","by":"a@b.example"}', '{"url":"redis://r/0","by":"<email>"}'],
    ['mysqldump -uroot -phunter2 db', 'mysqldump -uroot -p<secret> db'],
    ['mysql -phunter2 -phunter3 db', 'mysql -p<secret> -p<secret> db'],
    ['Authorization: Bearer abc.def-ghi', 'Authorization: Bearer <secret>'],
    ['authorization: s3cr3tvalue, next', 'authorization: <secret>, next'],
    ['got bearer 0123456789abcdef', 'got bearer <secret>'],
    ['DB_PASSWORD=hunter2 user=app', 'DB_PASSWORD=<secret> user=app'],
    ['{"api_key": "a b c", "x": 1}', '{"api_key": <secret>, "x": 1}'],
    ['token=abc&next=1', 'token=<secret>&next=1'],
    ['jwt eyJhbGciOi.eyJzdWIiOiIx.c2ln', 'jwt <secret>'],
    ['key AKIAIOSFODNN7EXAMPLE used', 'key <secret> used'],
    ['push with ghp_0123456789abcdefABCD', 'push with <secret>'],
    ['mail to angel.o+x@example.co.uk bounced', 'mail to <email> bounced'],
    ['connect 10.0.12.7:6379 refused', 'connect <ip>:6379 refused'],
    ['from fe80::1 and 2001:db8:0:0:0:0:0:1', 'from <ip> and <ip>'],
    ['sha 3f786850e387550fdab836ed7e6dc881de23001b3f7868', 'sha <secret>'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- end', '<private key> end'],
    ['{"token":{"access":"abcdef123456"}} next', '{"token":<secret>} next'],
    ['{"token":{"a":{"b":"x}y"},"c":["hunter2"]},"d":1}', '{"token":<secret>,"d":1}'],
    [
      String.raw`"{\"token\":{\"access\":\"abcdef123456\"},\"d\":1}"`,
      String.raw`"{\"token\":<secret>,\"d\":1}"`,
    ],
    ['{ token: [ "abcdef123456", "hunter2" ] }', '{ token: <secret> }'],
    ['token: [ "abcdef123456", "hun\nnext', 'token: <secret>\nnext'],
    ['{\n  "secret": [\n    "hunter2"\n  ],\n  "x": 1\n}', '{\n  "secret": <secret>,\n  "x": 1\n}'],
    [
      'db:\n  password:\n    - hunter2\n    - hunter3\n  user: app',
      'db:\n  password:\n    <secret>\n  user: app',
    ],
    ['password:\n- hunter2\n- hunter3\nuser: app', 'password:\n<secret>\nuser: app'],
    ['secret: |\n  hunter2\n  hunter3\nuser: app', 'secret: |\n  <secret>\nuser: app'],
    ['secret: >-\r\n  hunter2\r\nuser: app', 'secret: >-\r\n  <secret>\nuser: app'],
    ['- api_key:\n    value: hunter2\n- x', '- api_key:\n    <secret>\n- x'],
    ['pass phrase: hunter2', 'pass phrase: <secret>'],
    ['call 0170/1234567 or (555) 123-4567', 'call <phone> or <phone>'],
  ])('masks %s', (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it.each([
    'Error connecting to Redis at redis:6379. Connection refused.',
    'ERROR 2026-11-23 10:00:00 worker::main took 12.5 s',
    'token: [] and secret: {}, then password: {',
    'GET /v1/0170/1234567 took (200) 123-45 s on 0170/1234567/x',
    'a-very-long-name-of-a-kubernetes-deployment-without-digits-in-production',
  ])('leaves %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  it.each([
    ['base64', 'payload cGFzc3dvcmQ9aHVudGVyMg== sent'],
    ['hexadecimal digits', 'hex 70617373776f72643d68756e74657232'],
    ['another spelling', 'rot cnffjbeq=uhagre2'],
    ['a password alone', 'hunter2'],
    ['the name of a person', 'login of Mara Muster failed'],
    ['the name of a host', 'host db-mara-7 is down'],
  ])('does not know %s', (_, text) => {
    expect(redact(text)).toBe(text);
  });

  it('leaves nothing that the check would find', () => {
    const words = [
      'mysql ',
      'mysqldump -uroot',
      ' -p',
      'hunter2',
      'login ',
      '--password ',
      'password=',
      ';pwd=',
    ];
    const signs = ['://', 'redis', ':', '@', '/', ' ', '"', "'", ',', '<', '>', '…', 'AKIAQ3ZT7WKDQ3ZT7WKD'];
    const unit = fc.constantFrom(...words, ...signs);
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => findSecrets(redact(text)).length === 0),
    );
  });

  it.each([
    'mysql -pabc '.repeat(4000),
    `mysql ${'-pabc '.repeat(8000)}`,
    'a://'.repeat(12_000),
    'a'.repeat(50_000),
    'a.'.repeat(25_000),
    '1:'.repeat(25_000),
    'token'.repeat(10_000),
    'token:['.repeat(6_000),
    'token:{"'.repeat(6_000),
    'token:\n - '.repeat(5_000),
    'token:\n'.repeat(6_000),
    '-----BEGIN PRIVATE KEY-----'.repeat(400),
  ])('gets through %.20s…', (text) => {
    expect(redact(text).length).toBeLessThanOrEqual(2 * text.length);
  });
});
