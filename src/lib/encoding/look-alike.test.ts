import { describe, expect, it } from 'vitest';
import { findLookAlikes } from './look-alike.ts';

const found = (code: string) => findLookAlikes(code).map(({ start, end }) => code.slice(start, end));

describe('findLookAlikes', () => {
  it.each([
    ['a Cyrillic letter in a Latin word', 'docker restart rеdis', ['е']],
    ['a Greek letter in a Latin word', 'docker restart ρedis', ['ρ']],
    ['an Armenian letter in a Latin word', 'rm -r օpt', ['օ']],
    ['a word of nothing but twins', 'kubectl delete ns рос', ['р', 'о', 'с']],
    ['full-width letters', 'ｓudo reboot', ['ｓ']],
    ['mathematical letters', '𝗿𝗺 -rf /', ['𝗿', '𝗺']],
    ['a phonetic letter', 'systemctl restart ɡitlab', ['ɡ']],
    ['a long dash', 'docker ps –all', ['–']],
    ['a minus sign', 'kill −9 1', ['−']],
    ['typographic quotes', 'grep “x” ‘y’', ['“', '”', '‘', '’']],
    ['a Greek question mark', 'echo a\u037e reboot', ['\u037e']],
    ['a full-width semicolon and bar', 'echo a； b｜c', ['；', '｜']],
    ['other slashes', 'cat ∕etc⁄passwd', ['∕', '⁄']],
    ['click letters, which look like | and !', 'ps apǀ grep xǃ', ['ǀ', 'ǃ']],
    ['letters of click languages alone', 'ps ǀǁǂǃ', ['ǀ', 'ǁ', 'ǂ', 'ǃ']],
    ['modifier letters and a saltillo instead of quotes', 'echo ʼaˋ ꞌb', ['ʼ', 'ˋ', 'ꞌ']],
    ['letters of rare scripts, which look like signs', 'ps ⵏ grep ᐸ x ꓽ ᛁ Ꭱ', ['ⵏ', 'ᐸ', 'ꓽ', 'ᛁ', 'Ꭱ']],
    ['a line of a box instead of a bar', 'ps │ grep x', ['│']],
  ])('finds %s', (_, code, characters) => {
    expect(found(code)).toEqual(characters);
  });

  it.each([
    ['ASCII', 'grep -c "x|y" /srv/log; echo $?'],
    ['accents, also decomposed ones', 'cd données && ls re\u0301sume\u0301'],
    ['German, Turkish and Vietnamese', 'grep "größer ışık Việt" log'],
    ['Cyrillic words', 'grep "Ошибка: нет места в файле" /srv/журнал'],
    ['Greek words', 'grep "Σφάλμα σύνδεσης" log'],
    ['Japanese beside Latin', 'grep "redisエラー" 障害server.log'],
    ['Arabic and Hebrew', 'grep "خطأ" log; grep "שגיאה" log'],
    ['symbols', 'echo "✓ 5 °C → 20 € ⚠️ 😀"'],
    ['spaces and invisible characters, which another function finds', 'a\u00a0b\u200bc'],
  ])('leaves %s alone', (_, code) => {
    expect(found(code)).toEqual([]);
  });
});
