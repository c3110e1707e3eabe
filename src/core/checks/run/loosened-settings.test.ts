import { expect, it } from 'vitest';
import schema from '../../../../schema/settings.schema.json' with { type: 'json' };
import { LOOSENINGS } from './loosened-settings.ts';

it('says of every key of the schema whether it can loosen the settings', () => {
  expect(Object.keys(LOOSENINGS).sort()).toEqual(Object.keys(schema.properties).sort());
});
