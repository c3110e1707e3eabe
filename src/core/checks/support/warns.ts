/** What a text says so that nobody runs its command half asleep. */
const WARNING =
  /\b(?:warning|caution|danger(?:ous)?|careful(?:ly)?|attention|beware|destructive|irreversibl[ey]|undone|data loss|last resort|back ?up first)\b|[⚠🚨❗🛑]/iu;

/** What it says of a loss. "Delete the table" is the task itself, and "lost in the mail" is none: so the words around count. */
const LOSS = [
  /\b(?:loses?|losing) (?:all|any|every\w*|the|this|that|its|their|your|what|data)\b/i,
  /\b(?:deletes|wipes|erases|destroys|will (?:\w+ )?(?:delete|wipe|erase|destroy)) \w/i,
  /\b(?:is|are|be|gets?) (?:\w+ )?(?:gone|deleted|wiped|erased|destroyed)\b/i,
  /\b(?:data|messages?|jobs?|rows?|keys?|orders?|sessions?|files?|events?|records?|tasks?|tables?|all|everything) (?:\w+ )?(?:is|are|be|gets?) lost\b/i,
  /\b(?:cannot|can['’]t|never|not) (?:be )?(?:get|got|restored?|recover(?:ed)?|brought|bring)\b/i,
];

export function warns(text: string): boolean {
  return WARNING.test(text) || LOSS.some((pattern) => pattern.test(text));
}
