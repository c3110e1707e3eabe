import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step, StepBlock } from '../../../generated/known-error.ts';
import { parseBody } from './parse-body.ts';

function stepsOf(markdown: string): Step[] {
  return parseBody(`## Resolution\n\n${markdown}\n`).value.manual_steps;
}

function blocksOf(markdown: string): StepBlock[] {
  return stepsOf(markdown).flatMap(({ blocks }) => blocks);
}

const text = (markdown: string): StepBlock => ({ kind: 'text', markdown });
const run = (code: string, language: string | null = 'bash'): StepBlock => ({
  kind: 'command',
  language,
  code,
});
const output = (shown: string): StepBlock => ({ kind: 'output', text: shown });
const fence = (code: string, language = 'bash') => `\`\`\`${language}\n${code}\n\`\`\``;
const indented = (markdown: string, by = 3) => markdown.replaceAll(/^(?=.)/gm, ' '.repeat(by));

describe('the parts of a step', () => {
  it('stay in the order of the file: commands, text, a warning, output, a table and a picture', () => {
    const parts = [
      fence('rabbitmqctl list_queues'),
      'Wait until it is empty. **Only then:**',
      '> [!WARNING]\n> This deletes all orders.',
      fence('rabbitmqctl purge_queue orders'),
      'Expected output:',
      fence('Purging queue orders', ''),
      '| queue | left |\n|---|---|\n| orders | 0 |',
      '![The queue](https://img.example/q.png)',
    ];
    expect(stepsOf(`1. Empty the queue\n\n${indented(parts.join('\n\n'))}`)).toMatchObject([
      {
        title: 'Empty the queue',
        blocks: [
          run('rabbitmqctl list_queues'),
          text('Wait until it is empty. **Only then:**'),
          { kind: 'warning', level: 'warning', markdown: 'This deletes all orders.' },
          run('rabbitmqctl purge_queue orders'),
          text('Expected output:'),
          output('Purging queue orders'),
          { kind: 'table', markdown: '| queue | left |\n|---|---|\n| orders | 0 |' },
          { kind: 'image', alt: 'The queue', url: 'https://img.example/q.png' },
        ],
        commands: [
          { language: 'bash', code: 'rabbitmqctl list_queues' },
          { language: 'bash', code: 'rabbitmqctl purge_queue orders' },
        ],
      },
    ]);
  });

  it('keep the items of a list in a list, each above its command', () => {
    const nested = `1. Restart\n   1. Stop it:\n\n      ${'docker stop shop'.padStart(20)}\n\n   2. Start it,\n      slowly:\n      \`\`\`sh\n      docker start shop\n      \`\`\`\n   - [ ] tell somebody\n`;
    expect(blocksOf(nested)).toEqual([
      text('1. Stop it:'),
      run('docker stop shop', null),
      text('2. Start it,\n   slowly:'),
      run('docker start shop', 'sh'),
      text('- [ ] tell somebody'),
    ]);
  });

  it('belong to the numbered step above them, so that “go to step 2” stays right', () => {
    const markdown = `1. Stop it\n${fence('a')}\nOnly if it hangs:\n${fence('b')}\n2. Start it\n`;
    expect(stepsOf(markdown)).toMatchObject([
      { title: 'Stop it', blocks: [run('a'), text('Only if it hangs:'), run('b')] },
      { title: 'Start it', blocks: [] },
    ]);
  });

  it('are never lost, and keep their order, whatever they are', () => {
    const part = fc.constantFrom(
      (word: string) => word,
      (word: string) => `- ${word}`,
      (word: string) => `1. ${word}`,
      (word: string) => `> ${word}`,
      (word: string) => `**Warning:** ${word}`,
      (word: string) => `**${word}** and more`,
      (word: string) => fence(word),
      (word: string) => fence(`$ ${word}`, 'console'),
      (word: string) => fence(word, 'text'),
      (word: string) => `| a |\n|---|\n| ${word} |`,
      (word: string) => `![${word}](x.png)`,
      (word: string) => `<p>${word}</p>`,
      (word: string) => `- a\n\n  ${fence(word).replaceAll('\n', '\n  ')}`,
      (word: string) => `> ${fence(word).replaceAll('\n', '\n> ')}`,
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const markdown = parts.map((write, index) => write(`word${index}x`)).join('\n\n');
        const read = JSON.stringify(stepsOf(markdown).map(({ title, blocks }) => [title, blocks]));
        const found = [...new Set(read.match(/word\d+x/g) ?? [])];
        expect(found).toEqual(parts.map((_, index) => `word${index}x`));
      }),
    );
  });
});

describe('code', () => {
  it.each([
    'Expected output:',
    'Example output',
    'The output should look like this:',
    '**Output:**',
    'You should see:',
    'This returns the following:',
  ])('without a language is output below “%s”', (above) => {
    expect(
      blocksOf(
        `1. Look\n   ${fence('ls').replaceAll('\n', '\n   ')}\n\n   ${above}\n\n   ${fence('a b', '').replaceAll('\n', '\n   ')}`,
      ),
    ).toEqual([run('ls'), text(above), output('a b')]);
  });

  it.each([
    ['Run:', '', run('ls', null)],
    ['Check the result:', '', run('ls', null)],
    ['Verify that the API returns 200:', '', run('ls', null)],
    ['The following command shows the stuck pods:', '', run('ls', null)],
    ['Check the output of `x`:', '', run('ls', null)],
    ['If it looks like this, run:', '', run('ls', null)],
    ['Expected:', '', output('ls')],
    ['Check that it looks like this:', '', output('ls')],
    ['Expected output:', 'bash', run('ls')],
    ['The results may vary. Run:', '', run('ls', null)],
    ['', 'text', output('ls')],
    ['', 'output', output('ls')],
    ['Output:', 'json', output('ls')],
    ['Expected output:', '', output('ls')],
    ['To see what it returns:', '', run('ls', null)],
    ['Run the following. The output shows the pods:', '', run('ls', null)],
    ['Apply:', 'yaml', run('ls', 'yaml')],
  ])('below “%s” in the language “%s”', (above, language, block) => {
    expect(blocksOf(`### Look\n\n${above}\n\n${fence('ls', language)}`).at(-1)).toEqual(block);
  });

  it.each([
    ['$ docker restart broker\nbroker', [run('docker restart broker', 'console'), output('broker')]],
    ['# systemctl status broker', [run('systemctl status broker', 'console')]],
    ['root@host:~# ls\n[me@host ~]$ pwd', [run('ls', 'console'), run('pwd', 'console')]],
    ['PS C:\\> Restart-Service broker', [run('Restart-Service broker', 'powershell')]],
    ['>>> import x', [run('import x', 'python')]],
    [
      '$ kubectl get pods \\\n>   -n shop\nNAME',
      [run('kubectl get pods \\\n  -n shop', 'console'), output('NAME')],
    ],
    ['# List the pods\n$ kubectl get pods', [run('# List the pods\nkubectl get pods', 'console')]],
    [
      '$ ls /data\n# check the disk next\n\n$ df -h\n# never run rm -rf /data here',
      [
        run('ls /data', 'console'),
        run('# check the disk next\n\ndf -h', 'console'),
        text('never run rm -rf /data here'),
      ],
    ],
    ['sh-5.1# id\nbash-5.1$ id', [run('id', 'console'), run('id', 'console')]],
    ['/ # ls\n~ $ ls\n❯ ls', [run('ls', 'console'), run('ls', 'console'), run('ls', 'console')]],
    ['(venv) $ ls\n(base) me@host:~$ ls', [run('ls', 'console'), run('ls', 'console')]],
    ['me@host:~/x (main)$ ls', [run('ls', 'console')]],
    [
      'mysql> show tables;\ndb=> \\dt\npostgres=# select 1;',
      ['show tables;', '\\dt', 'select 1;'].map((code) => run(code, 'sql')),
    ],
    [
      "mysql> select a\n    -> from t\n    -> where b = 'x\n    '> y';\n| a |",
      [run("select a\nfrom t\nwhere b = 'x\ny';", 'sql'), output('| a |')],
    ],
    ['shop=> select a\nshop-> from (t\nshop(> );\n 1', [run('select a\nfrom (t\n);', 'sql'), output(' 1')]],
    ['sqlite> select a\n   ...> from t;\n1', [run('select a\nfrom t;', 'sql'), output('1')]],
    [
      '$ python3\n>>> if x:\n...     print(2)\n...\n2',
      [run('python3', 'console'), run('if x:\n    print(2)', 'python'), output('2')],
    ],
    [
      'PS> Get-Process |\n>> Select Name\nbroker',
      [run('Get-Process |\nSelect Name', 'powershell'), output('broker')],
    ],
    ['127.0.0.1:6379> ping\nPONG', [run('ping', 'redis'), output('PONG')]],
    ['C:\\> dir\nPS> dir', [run('dir', 'cmd'), run('dir', 'powershell')]],
    ['router# show version', [run('show version', 'console')]],
    [
      '$ df\nadmin@mail.example quota 100% used',
      [run('df', 'console'), output('admin@mail.example quota 100% used')],
    ],
    [
      '$ cat <<EOF | kubectl apply -f -\nkind: Pod\n# a comment\nEOF\npod created',
      [run('cat <<EOF | kubectl apply -f -\nkind: Pod\n# a comment\nEOF', 'console'), output('pod created')],
    ],
    [
      '$ for p in a b; do\n>   drain $p\n> done\nok',
      [run('for p in a b; do\n  drain $p\ndone', 'console'), output('ok')],
    ],
    ['docker ps\n\ndf -h', [run('docker ps\n\ndf -h', 'console')]],
  ])('of a console has no prompts: %j', (code, blocks) => {
    expect(blocksOf(`### Look\n${fence(code, 'console')}`)).toEqual(blocks);
  });

  it('of a shell has no prompts either, but its comments', () => {
    expect(blocksOf(`### Look\n${fence('$ ls\na\n# done')}`)).toEqual([run('ls'), output('a'), text('done')]);
    expect(blocksOf(`### Look\n${fence('# list\nls')}`)).toEqual([run('# list\nls')]);
    expect(blocksOf(`### Look\n${fence('# list\n\n$ ls\na')}`)).toEqual([run('# list\n\nls'), output('a')]);
    expect(blocksOf(`### Look\n${fence('$ x', 'python')}`)).toEqual([run('$ x', 'python')]);
  });

  it('below words that announce output belongs to the step above', () => {
    const parts = ['Restart it:', fence('a'), 'Expected output:', fence('ok', '')];
    const more = ['You should see:', fence('done', 'text'), 'If not, wait.', 'Then verify:', fence('b')];
    const [restart, verify, ...others] = stepsOf([...parts, ...more].join('\n\n'));
    expect(others).toEqual([]);
    expect(restart).toMatchObject({
      title: 'Restart it',
      blocks: [
        run('a'),
        text('Expected output:'),
        output('ok'),
        text('You should see:'),
        output('done'),
        text('If not, wait.'),
      ],
    });
    expect(verify).toMatchObject({ title: 'Then verify', blocks: [run('b')] });
    const below = stepsOf(`1. One\n2. Two\n\nYou should see:\n\n${fence('ok', '')}\n`);
    expect(below.map(({ title }) => title)).toEqual(['One', 'Two', '']);
    expect(stepsOf(`Run it:\n\n${fence('a')}\n\nAdd to the file:\n\n${fence('x', 'text')}`)).toHaveLength(2);
  });

  it('in a tab of MkDocs is not shown with its fence', () => {
    const [step] = stepsOf(`=== "Docker"\n\n    ${fence('docker ps').replaceAll('\n', '\n    ')}\n`);
    expect(step).toMatchObject({ title: 'Docker', blocks: [run('docker ps')] });
    expect(blocksOf('### Look\n````markdown\n```bash\nx\n```\n````')).toEqual([
      run('```bash\nx\n```', 'markdown'),
    ]);
  });
});

describe('a warning', () => {
  it.each([
    ['> [!CAUTION]\n> All is lost.', 'caution', 'All is lost.'],
    ['> [!note]\n> Read it.', 'note', 'Read it.'],
    ['> Be quick.\n> Really.', null, 'Be quick.\nReally.'],
    ['**Warning:** all is lost.', 'warning', 'all is lost.'],
    ['**⚠️ Danger!** All is lost.', 'caution', 'All is lost.'],
    ['Warning: all is lost.', 'warning', 'all is lost.'],
    ['⚠️ All is lost.', 'warning', 'All is lost.'],
  ])('is one: %j', (markdown, level, said) => {
    expect(stepsOf(`${markdown}\n\n${fence('x')}`)[0]).toMatchObject({
      title: '',
      blocks: [{ kind: 'warning', level, markdown: said }],
    });
  });

  it.each(['Warnings are fine.', 'The warning: it is old.', '**Warning**', 'A danger! Really.'])(
    'is none: %s',
    (markdown) => {
      expect(blocksOf(markdown)).toEqual([text(markdown)]);
    },
  );

  it('gives its commands, and stays a warning around them', () => {
    expect(
      blocksOf(`> [!WARNING]\n> First:\n>\n> ${fence('a').replaceAll('\n', '\n> ')}\n>\n> Then wait.`),
    ).toEqual([
      { kind: 'warning', level: 'warning', markdown: 'First:' },
      run('a'),
      { kind: 'warning', level: 'warning', markdown: 'Then wait.' },
    ]);
  });

  it('is read in bounded time, however deep its quotes are', () => {
    const deep = `${'>'.repeat(60)} x\n${'>'.repeat(60)} ${fence('a').replaceAll('\n', `\n${'>'.repeat(60)} `)}`;
    expect(JSON.stringify(blocksOf(deep))).toContain('x');
  });
});

describe('HTML', () => {
  it('gives its text, and its pictures as links', () => {
    expect(
      blocksOf(
        '<details>\n<summary>Check pods</summary>\n\nLook.\n\n<img alt="pods" src="a.png">\n\n</details>',
      ),
    ).toEqual([text('Check pods\n\nLook.\n\n![pods](a.png)')]);
  });
});
