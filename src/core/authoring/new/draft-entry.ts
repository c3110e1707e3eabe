import type { UnmatchedGroup } from '../../../generated/api.ts';
import type { Group } from '../../../generated/settings.ts';
import { redactStart } from '../../../lib/secrets/redact.ts';
import { entryPath } from '../edit/entry-path.ts';
import { entryText, UNSEEN } from './entry-text.ts';
import { shortMessage, symptomOf } from './log-records.ts';
import { proposePatterns } from './propose-patterns.ts';

/** Drafts lie apart from the entries; the check asks nobody to move them. */
export const DRAFTS_FOLDER = '_drafts';

/** What the alerts cannot tell. */
export type DraftPlace = { error_id: string; resolution_group: string; group: Group | null };

export type DraftEntry = { error_id: string; title: string; path: string; text: string; patterns: string[] };

const UNKNOWN_SERVICE = 'unknown';
const GUESSED = ['error_domain', 'severity', 'resolution_group'];
/** The key of the front matter takes no more (schema/entry.schema.json). */
const MAX_SERVICE = 100;
const MAX_TITLE = 100;
/** As the Worker keeps them. */
const MAX_EXAMPLE = 2000;
const HISTORY_AUTHOR = 'kedb drafts';

/**
 * A draft for alerts that no entry explains. The same group gives the same text, whenever it is asked for. Null where
 * they say too little: neither a text that a pattern could be made of, nor a name.
 */
export function draftEntry(group: UnmatchedGroup, place: DraftPlace): DraftEntry | null {
  const unmatched = masked(group);
  const { alertname, id } = unmatched;
  const proposed = proposePatterns(unmatched.examples).patterns;
  if (proposed.length === 0 && !alertname) return null;
  const patterns = proposed.map(({ pattern }) => pattern);
  const service = serviceOf(unmatched);
  const title = titleOf(unmatched);
  const day = unmatched.first_seen.slice(0, 10);
  const text = entryText({
    ...place,
    title,
    service,
    severity: 'medium',
    patterns,
    symptoms: unmatched.examples.slice(0, 1).map(symptomOf),
    date: day,
    author: HISTORY_AUTHOR,
    origin: 'Draft begun, from alerts that no entry explained',
    draft: {
      hint: hintOf(patterns),
      guessed: GUESSED,
      alerts: patterns.length === 0 ? [`alertname=${JSON.stringify(alertname?.toWellFormed())}`] : [],
      samples: proposed.flatMap(({ records }) => records),
      firstSeen: day,
      unmatchedGroup: id,
    },
  });
  const [, name = ''] = entryPath({ error_id: place.error_id, title, service: '' }).split('/');
  return { error_id: place.error_id, title, path: `${DRAFTS_FOLDER}/${name}`, text, patterns };
}

/** The Worker has masked it; an older one knew less. */
function masked(group: UnmatchedGroup): UnmatchedGroup {
  const { alertname, service, examples } = group;
  return {
    ...group,
    alertname: alertname && redactStart(alertname, MAX_EXAMPLE),
    service: service && redactStart(service, MAX_EXAMPLE),
    examples: examples.map((example) => redactStart(example, MAX_EXAMPLE)),
  };
}

/** It is written into the text, too: words of Markdown or of HTML are no names of services. */
function serviceOf({ service }: UnmatchedGroup): string {
  const name =
    service
      ?.replaceAll(UNSEEN, '')
      .replaceAll(/[^\p{L}\p{N} _./:-]/gu, '')
      .trim() ?? '';
  return name.slice(0, MAX_SERVICE).toWellFormed() || UNKNOWN_SERVICE;
}

function hintOf(patterns: readonly string[]): string {
  return patterns.length === 0
    ? 'The alerts have no text to make a pattern of, so this goes by their name.'
    : 'Proposed from the samples below, which are alerts as they came, without what may be secret.';
}

/** What is masked in it says nothing in a title. */
function titleOf({ alertname, examples }: UnmatchedGroup): string {
  const message = shortMessage(examples[0] ?? '', MAX_TITLE).replaceAll(/<[a-z ]+>/g, '…');
  const name = alertname?.replaceAll(UNSEEN, '').slice(0, MAX_TITLE).toWellFormed() ?? '';
  const parts = [name, message === name ? '' : message].filter((part) => /[^…]/.test(part));
  return parts.join(': ') || 'Unmatched alerts';
}
