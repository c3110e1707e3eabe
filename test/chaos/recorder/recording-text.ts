import type { Recording } from '../recording.ts';

/** One webhook a line, so that a person can read a recording and git can compare two. */
export function recordingText({ name, truth, down, webhooks }: Recording): string {
  const lines = (items: readonly unknown[]) => items.map((item) => `  ${JSON.stringify(item)}`).join(',\n');
  return `{
"name": ${JSON.stringify(name)},
"truth": [
${lines(truth)}
],
"down": ${JSON.stringify(down)},
"webhooks": [
${lines(webhooks)}
]
}
`;
}
