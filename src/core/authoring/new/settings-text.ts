import { PROJECT_URL, SETTINGS_SCHEMA_URL } from '../../../generated/project.ts';
import { SETTINGS_FILE } from '../../kb/kb.ts';
import { yamlScalar } from './entry-text.ts';

/** Names that a team gives its settings. kedb reads only kedb.yaml, and the check reports the others. */
const SETTINGS_NAME = /^kedb\.ya?ml$/i;

export function isSettingsName(path: string): boolean {
  return SETTINGS_NAME.test(path);
}

/** kedb.yaml for a knowledge base that has none. The settings that a team needs first are comments: none of them applies yet. */
export function settingsFile(group: string): { path: string; text: string } {
  const text = `# yaml-language-server: $schema=${SETTINGS_SCHEMA_URL}
# The settings of this knowledge base. To use one, remove the "# " at the start of its lines.
# All settings: ${PROJECT_URL}/blob/main/docs/format.md#kedbyaml
name: Known errors

# The repository of this knowledge base. kedb links to it, so that people can edit an entry.
# repository: https://github.com/your-team/your-repository

# The groups that resolve errors, and how to reach them. If you list one, every entry must name a group from the list.
# groups:
#   ${yamlScalar(group)}:
#     contact: "Slack #on-call"

# The commands that kedb may offer. Without this list, it offers only plain commands, such as docker restart redis.
# allowed_commands:
#   - docker restart redis
`;
  return { path: SETTINGS_FILE, text };
}
