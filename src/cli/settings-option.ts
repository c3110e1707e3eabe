import { Option } from 'commander';

/** Of every command that reads a knowledge base's settings. */
export function settingsOption(): Option {
  return new Option('--settings <file>', "the settings, where they are not the folder's own kedb.yaml");
}
