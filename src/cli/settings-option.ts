import { Option } from 'commander';

/** The option of every command that reads settings. */
export function settingsOption(): Option {
  return new Option('--settings <file>', 'settings file to use instead of kedb.yaml in the folder');
}
