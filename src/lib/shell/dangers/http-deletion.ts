import { type DangerRule, operandsOf, valuesOf } from './danger.ts';

/** Of a search index: everything, or all whose names begin alike (Elasticsearch, "Delete index"). */
const WHOLE = /\/(?:_all|[\w.-]*\*[\w.*-]*)(?:[?#].*)?$/;

/** `curl -X DELETE`: what goes is known to the server only. */
export const httpDeletion: DangerRule = (command) => {
  if (command.name !== 'curl' || !valuesOf(command, '-X', '--request').some(isDelete)) return null;
  if (operandsOf(command).some((url) => WHOLE.test(url)))
    return { reason: 'deletes every index of that name' };
  return { reason: 'deletes what stands behind the address', harm: 'unsure' };
};

function isDelete(method: string): boolean {
  return method.toUpperCase() === 'DELETE';
}
