import type { UnmatchedGroup } from '../../../generated/api.ts';
import type { Group } from '../../../generated/settings.ts';
import { type LogRecord, readRecord } from '../../../lib/records/read-record.ts';
import { redactStart } from '../../../lib/secrets/redact.ts';
import { UNSEEN } from '../../../lib/text/hidden.ts';
import { entryPath } from '../edit/entry-path.ts';
import { entryText } from './entry-text.ts';
import { shortMessage, symptomOf } from './log-records.ts';
import { escapeLiteral, proposePatterns } from './propose-pattern.ts';

/** The folder for drafts. The check does not ask anyone to move them. */
export const DRAFTS_FOLDER = '_drafts';

/** Facts that the alerts do not contain. */
type DraftPlace = { error_id: string; resolution_group: string; group: Group | null };

type DraftEntry = { error_id: string; title: string; path: string; text: string; patterns: string[] };

const UNKNOWN_SERVICE = 'unknown';
const GUESSED = ['error_domain', 'severity', 'resolution_group'];
/** The limits of the schema (schema/entry.schema.json). */
const MAX_SERVICE = 100;
const MAX_TITLE = 200;
/** The limit for each half of a title: the alert's name, and its message. */
const MAX_PART = MAX_TITLE / 2 - 5;
/** The Worker keeps no longer examples. */
const MAX_EXAMPLE = 2000;
const HISTORY_AUTHOR = 'kedb drafts';

/**
 * A draft for alerts that no entry explains. The same group always gives the same text. Null if the alerts have neither a
 * name nor enough text for a pattern.
 */
export function draftEntry(group: UnmatchedGroup, place: DraftPlace): DraftEntry | null {
  const unmatched = masked(group);
  const { alertname, id } = unmatched;
  const records = unmatched.examples.map((example) => readRecord(example));
  const proposed = proposePatterns(records).patterns;
  if (proposed.length === 0 && !alertname) return null;
  const patterns = proposed.map(({ pattern }) => pattern);
  const service = serviceOf(unmatched);
  const title = titleOf(unmatched, records[0]);
  const day = unmatched.first_seen.slice(0, 10);
  const text = entryText({
    ...place,
    title,
    service,
    severity: 'medium',
    patterns,
    symptoms: records.slice(0, 1).map(symptomOf),
    date: day,
    author: HISTORY_AUTHOR,
    origin: 'Draft created from alerts that no entry explained',
    draft: {
      hint: hintOf(patterns),
      guessed: GUESSED,
      alerts: patterns.length === 0 ? [matcherOf(alertname ?? '')] : [],
      sampleAlert: patterns.length === 0 && isVisible(alertname ?? '') ? alertname : null,
      samples: proposed.flatMap(({ records }) => records.map(({ raw }) => raw)),
      firstSeen: day,
      unmatchedGroup: id,
    },
  });
  const [, name = ''] = entryPath({ error_id: place.error_id, title, service: '' }).split('/');
  return { error_id: place.error_id, title, path: `${DRAFTS_FOLDER}/${name}`, text, patterns };
}

/** A reviewer must see every character of an entry, so a pattern stands in for a name with invisible ones. */
function matcherOf(alertname: string): string {
  return isVisible(alertname)
    ? `alertname=${JSON.stringify(alertname)}`
    : `alertname=~${JSON.stringify(escapeLiteral(alertname))}`;
}

function isVisible(text: string): boolean {
  return text.search(UNSEEN) === -1;
}

/** Masks the group once more, because an older Worker may have masked less. */
function masked(group: UnmatchedGroup): UnmatchedGroup {
  const { alertname, service, examples } = group;
  return {
    ...group,
    alertname: alertname && redactStart(alertname, MAX_EXAMPLE),
    service: service && redactStart(service, MAX_EXAMPLE),
    examples: examples.map((example) => redactStart(example, MAX_EXAMPLE)),
  };
}

/** The name of the service. It is also used in the text of the entry, so it must not contain Markdown or HTML. */
function serviceOf({ service }: UnmatchedGroup): string {
  const name =
    service
      ?.replaceAll(UNSEEN, '')
      .replaceAll(/[^\p{L}\p{N} _./:-]/gu, '')
      .trim() ?? '';
  return withoutLinks(name).slice(0, MAX_SERVICE).toWellFormed() || UNKNOWN_SERVICE;
}

/** GitHub turns text with one of these into a link or a mention (GitHub Flavored Markdown, "Autolinks"). */
const LINKED = /:\/\/|\bwww\.|@/gi;

/** Breaks every link but keeps it readable: the sender of an alert must not put links into a pull request. */
function withoutLinks(text: string): string {
  return text.replaceAll(LINKED, (part) => `${part.replace(/:\/\/|\.|@/, '')} `);
}

function hintOf(patterns: readonly string[]): string {
  return patterns.length === 0
    ? 'The alerts have no text for a pattern, so this entry matches their name.'
    : 'Proposed from the samples below. They are texts of the alerts, with possible secrets masked.';
}

/** Masked parts become … in a title. */
function titleOf({ alertname }: UnmatchedGroup, record: LogRecord | undefined): string {
  const message = plainPart((record ? shortMessage(record, MAX_PART) : '').replaceAll(/<[a-z ]+>/g, '…'));
  const name = plainPart(alertname?.replaceAll(UNSEEN, '') ?? '');
  const parts = [name, message === name ? '' : message].filter((part) => /[^…]/.test(part));
  return parts.join(': ') || 'Unmatched alerts';
}

function plainPart(text: string): string {
  return withoutLinks(text).slice(0, MAX_PART).toWellFormed().trim();
}
