import type { Annotation, AnnotationPlace } from './annotations.ts';

/** An annotation as a line that GitHub's runner acts upon, escaped as the toolkit does (packages/core, command.ts). */
export function toWorkflowCommand({ kind, title, place, message }: Annotation): string {
  const properties = Object.entries({ title, ...(place && placeProperties(place)) });
  const list = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${kind} ${list}::${escapeData(message)}\n`;
}

function placeProperties({ file, startLine, endLine, startColumn, endColumn }: AnnotationPlace) {
  const lines = { file, line: startLine, endLine };
  return startColumn === undefined ? lines : { ...lines, col: startColumn, endColumn };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Text of the KB, for a log that GitHub's runner reads: no line of it is a command. The runner looks for `::` behind
 * leading blanks, and for the older `##[` anywhere in the line (actions/runner, ActionCommand.cs).
 */
export function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1:\u200b').replaceAll('##[', '##\u200b[');
}
