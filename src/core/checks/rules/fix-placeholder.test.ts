import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

function problemsOf(check: string, command: string, parameters = ''): string[] {
  const front = `auto_fix: true\nfix_command: ${command}\n${parameters}patterns: ['not reachable (?P<host>[a-z]+)']`;
  const text = entryText('ERROR-001', front);
  const { problems } = checkKb(kbFiles({ 'redis/ERROR-001.md': text })).report;
  return problems.filter((problem) => problem.check === check).map(({ message }) => message);
}

const placeholders = (...args: [string, string?]) => problemsOf('fix/placeholder', ...args);
const parameters = (...args: [string, string?]) => problemsOf('fix/parameter', ...args);

const ALERT = 'alerts: [\'alertname="Down"\']';
const ONE = "parameters: { labels.a: '[a-z]+' }\n";

/** A variable in the syntax of a shell. */
function braced(name: string): string {
  return `$\{${name}}`;
}

describe('fix/placeholder', () => {
  it.each([
    'docker restart {{ labels.a }}',
    'docker restart {{labels.a}}-1 && docker ps',
    "docker inspect --format '{{range .Mounts}}{{.Name}}{{end}}' {{ labels.a }}",
  ])('is content with %s', (command) => {
    expect(placeholders(command, ONE)).toEqual([]);
  });

  it('knows the groups of the patterns', () => {
    const declared = (name: string) => `parameters: { captures.${name}: '[a-z]+' }\n`;
    expect(placeholders('ping -c 1 {{ captures.host }}', declared('host'))).toEqual([]);
    expect(placeholders('ping -c 1 {{ captures.port }}', declared('port'))).toEqual([
      'no pattern has a group for {{ captures.port }}',
    ]);
  });

  it.each([
    ['docker restart <container>', '<container>'],
    [`docker restart ${braced('labels.c')}`, braced('labels.c')],
    ['docker restart $CONTAINER', '$CONTAINER'],
    [`docker restart "${braced('CONTAINER')}"`, braced('CONTAINER')],
    ['docker restart {{ labels.c', '{{ labels.c'],
    ['docker restart {container}', '{container}'],
  ])('tells that nobody fills in %s', (command, written) => {
    expect(placeholders(JSON.stringify(command))).toEqual([`kedb does not fill in ${written}`]);
  });

  it.each([
    'for c in a b; do docker restart $c; done',
    'C=web; docker restart "$C"',
    'docker ps | while read -r id; do docker restart "$id"; done',
    "docker ps --format '{{.Names}}' | awk '{print $NF}'",
    'tar -C $HOME -xf x.tar',
    'touch /tmp/{a,b}',
    'sort < list > sorted',
    'git stash show stash@{0}',
    'find . -exec touch {} +',
  ])('takes %s for no placeholder', (command) => {
    expect(placeholders(JSON.stringify(command))).toEqual([]);
  });

  it.each([
    [
      'docker restart {{ labels.b }}',
      '{{ labels.b }} is not declared in parameters (did you mean labels.a?)',
    ],
    ['docker restart {{ container }}', '{{ container }} is not a valid placeholder'],
    ['docker restart {{ $labels.a }}', '{{ $labels.a }} is not a valid placeholder'],
    [
      'docker restart "{{ labels.a }}"',
      'kedb cannot safely insert the value of label "a" inside quotes or a comment',
    ],
    ["'{{ labels.a }} --now'", 'kedb cannot safely insert the value of label "a" as the name of a program'],
    [
      'docker restart $(docker ps -q) {{ labels.a }}',
      'kedb cannot split the command at `$(docker ps -q) {{ l`',
    ],
  ])('finds fault with %s', (command, message) => {
    expect(placeholders(command, ONE)).toEqual([message]);
  });
});

describe('fix/parameter', () => {
  it.each([
    ["'[a-z'", expect.stringMatching(/^this pattern cannot be used: /)],
    ["'.*'", 'this pattern allows ";"'],
    ["'web-.{1,9}'", 'this pattern allows ";"'],
    ["'(a|[^;/]+)'", 'this pattern allows "|"'],
    [String.raw`'\S+'`, 'this pattern allows ";"'],
    ["'[ -~]+'", 'this pattern allows ";"'],
    [String.raw`'\PL+'`, 'this pattern allows ";"'],
    ["'[a-z ]+'", 'this pattern allows "a b"'],
    ["'[a-z./]+'", 'this pattern allows "../../etc"'],
  ])('finds fault with %s', (pattern, message) => {
    expect(parameters('docker restart {{ labels.a }}', `parameters: { labels.a: ${pattern} }\n`)).toEqual([
      message,
    ]);
  });

  it('is an error where the command is offered at the press of a button', () => {
    const severityOf = (front: string) => {
      const text = entryText('ERROR-001', `${front}${ALERT}`);
      const { problems } = checkKb(kbFiles({ 'redis/ERROR-001.md': text })).report;
      return problems.find(({ check }) => check === 'fix/parameter')?.severity;
    };
    const command = "fix_command: docker restart {{ labels.a }}\nparameters: { labels.a: '.*' }\n";
    expect(severityOf(`auto_fix: true\n${command}`)).toBe('error');
    expect(severityOf(command)).toBe('warning');
    expect(severityOf(`auto_fix: true\n${command.replace('.*', '[a-z ]+')}`)).toBe('warning');
  });

  it.each(['[a-z0-9][a-z0-9_.-]{0,62}', '\\d+', 'Server \\(prod\\)', '[0-9a-f:.]+', 'a{0}'])(
    'is content with %s',
    (pattern) => {
      expect(parameters('docker restart {{ labels.a }}', `parameters: { labels.a: '${pattern}' }\n`)).toEqual(
        [],
      );
    },
  );

  it('says what is not used', () => {
    expect(parameters('docker restart web', ONE)).toEqual([
      'neither fix_command nor a step uses the parameter labels.a',
    ]);
    expect(parameters('docker restart {{ labels.a }}', ONE)).toEqual([]);
  });
});
