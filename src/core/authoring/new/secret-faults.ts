import { findSecrets, type Secret } from '../../../lib/secrets/secrets.ts';

/** What a new entry would be made of. */
type Material = { service: string; title: string; log: string | null };

/** More lines of a kind tell nothing more. */
const MOST = 5;

/** Why no entry is made of what holds a secret, each in a sentence. They name the place, and never repeat the secret. */
export function secretFaults({ service, title, log }: Material): string[] {
  return [
    ...findSecrets(service).map((secret) => fault('the service', secret)),
    ...findSecrets(title).map((secret) => fault('the title', secret)),
    ...findSecrets(log ?? '')
      .slice(0, MOST)
      .map((secret) => fault(`line ${lineOf(log ?? '', secret)} of the log`, secret)),
  ];
}

function fault(where: string, { kind }: Secret): string {
  return `${where} holds what looks like a secret (${kind}): put *** in its place, and revoke it if it is in use`;
}

function lineOf(text: string, { start }: Secret): number {
  return text.slice(0, start).split('\n').length;
}
