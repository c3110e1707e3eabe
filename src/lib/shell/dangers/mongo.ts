import { inputTexts } from '../running/input-texts.ts';
import { type DangerRule, valuesOf } from './danger.ts';

const LOSES =
  /\bdropDatabase\s*\(|\.(?:drop|dropIndexes)\s*\(|\.(?:deleteMany|remove)\s*\(\s*(?:\{\s*\})?\s*\)/;

/** What the shell of MongoDB is told to do: by `--eval`, or by what it reads. */
export const mongo: DangerRule = (command) => {
  if (!/^mongo(?:sh)?$/.test(command.name)) return null;
  const texts = [...valuesOf(command, '--eval'), ...inputTexts(command)];
  return texts.some((text) => LOSES.test(text)) ? { reason: 'deletes the data' } : null;
};
