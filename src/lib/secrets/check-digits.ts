// Recognises numbers with check digits or another fixed form: cards, accounts, addresses.

import type { Span } from '../text/source-text.ts';

/** The first digits and lengths of card numbers (ISO/IEC 7812, and the ranges that the networks publish). */
const CARDS =
  /^(?:4\d{12}(?:\d{3}){0,2}|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|(?:6011|65\d\d|64[4-9]\d)\d{12}(?:\d{3})?|(?:2131|1800|35\d{3})\d{11}|62\d{14,17}|(?:50|5[6-9]|6\d)\d{10,17})$/;

/** The number of a payment card: a known range and a right check digit (ISO/IEC 7812-1, annex B, the Luhn algorithm). */
function isPaymentCard(digits: string): boolean {
  if (!CARDS.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The length of an IBAN by country (ISO 13616, SWIFT's registry). */
const IBAN_LENGTHS = new Map(
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
    .split(' ')
    .map((country) => [country.slice(0, 2), Number(country.slice(2))]),
);

/** ISO 13616: with the first four characters moved to the end and letters as 10 to 35, an IBAN divided by 97 leaves 1. */
function isIban(account: string): boolean {
  if (IBAN_LENGTHS.get(account.slice(0, 2)) !== account.length) return false;
  let rest = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

export function findIbans(text: string): Iterable<Span> {
  return findNumbers(text, /(?<![a-z0-9])[a-z]{2}\d\d(?:[ .-]?[a-z0-9]){11,30}/gi, isIban);
}

export function findPaymentCards(text: string): Iterable<Span> {
  return findNumbers(text, /(?<![\w.-])[2-6]\d{3}(?:[ .-]?\d){8,17}/g, isPaymentCard);
}

/** Finds numbers in a text. The text behind a number may look like a part of it, so shorter versions are tried too. */
function* findNumbers(text: string, pattern: RegExp, isNumber: (digits: string) => boolean): Generator<Span> {
  for (const { index, 0: groups } of text.matchAll(pattern)) {
    for (let length = groups.length; length > 0; length--) {
      if (/\w\w/.test(text.slice(index + length - 1, index + length + 1))) continue;
      if (!isNumber(groups.slice(0, length).replaceAll(/[ .-]/g, '').toUpperCase())) continue;
      yield { start: index, end: index + length };
      break;
    }
  }
}

/** The Swiss social insurance number (AHVN13). Its check digit is that of EAN-13. */
export function isSwissInsuranceNumber(text: string): boolean {
  const digits = [...text.replaceAll('.', '')].map(Number);
  const sum = digits.reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 3), 0);
  return digits.length === 13 && sum % 10 === 0;
}

export function isIpv4(text: string): boolean {
  return text.split('.').every((part) => Number(part) <= 255);
}

/**
 * An IPv6 address (RFC 4291 §2.2). Without a digit (`dead::beef`) it is more likely the name of a program. Eight groups of two
 * characters are more likely a serial number.
 */
export function isIpv6(text: string): boolean {
  const [address = ''] = text.split('%');
  const [mapped = ''] = /\d{1,3}(?:\.\d{1,3}){3}$/.exec(address) ?? [];
  const hex = mapped === '' ? address : `${address.slice(0, -mapped.length)}0:0`;
  const halves = hex.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!/\d/.test(address) || !groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  if (halves.length === 1) return groups.length === 8 && groups.some(({ length }) => length > 2);
  return halves.length === 2 && groups.length < 8;
}
