import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Option } from 'commander';
import { isKnownEncoding } from '../node/log-encoding.ts';
import { logFiles } from '../node/log-folder.ts';
import { type LogFault, type LogReading, readLogText } from '../node/log-text.ts';
import { type GuardedStream, type Io, UsageError } from './io.ts';

type Input = { stdin: Io['stdin']; stderr: Pick<GuardedStream, 'write'> };
type Options = { encoding?: string | undefined; tell?: LogReading['tell'] };

/** The option of every command that reads a log. */
export function encodingOption(): Option {
  return new Option(
    '--encoding <name>',
    'encoding of a log that is not UTF-8, such as windows-1252',
  ).argParser((name: string) => {
    if (name === '' || isKnownEncoding(name)) return name;
    throw new UsageError(
      `--encoding ${name} is no encoding that kedb knows: use a name such as windows-1252, shift_jis or utf-16le`,
    );
  });
}

/**
 * The text of a file, or of standard input for `-`, piece by piece as it arrives: gzip is unpacked, UTF-16 is recognised. By default, it
 * tells people of faults, and a file that cannot be read at all is a wrong call.
 */
export async function openText(file: string, io: Input, options: Options = {}): Promise<Readable> {
  const { encoding = null, tell = (fault) => tellPerson(fault, io) } = options;
  if (file === '-' && io.stdin.isTTY)
    io.stderr.write('kedb: reads what you type; press Ctrl-D on an empty line at the end\n');
  const reading = { name: file === '-' ? 'standard input' : file, encoding, isAnythingRead: true, tell };
  return Readable.from(readLogText(file === '-' ? io.stdin : createReadStream(file), reading));
}

function tellPerson({ kind, message }: LogFault, { stderr }: Pick<Input, 'stderr'>): void {
  if (kind === 'unread' || kind === 'packed') throw new UsageError(message);
  stderr.write(`kedb: ${message}\n`);
}

type OpenLogs = { encoding?: string | undefined; exit: (code: 2) => void };

/** One log: its text, and its path if it is one of a folder. */
type OpenLog = { file: string | null; text: Readable };

/**
 * The text of a file or of standard input, or that of each file in a folder, one after the other. kedb reads what it can. It exits with 2
 * if a part is missing, and says so.
 */
export async function* openLogs(
  path: string,
  io: Input,
  { encoding, exit }: OpenLogs,
): AsyncGenerator<OpenLog> {
  const tell = (fault: LogFault) => {
    tellPerson(fault, io);
    if (fault.kind === 'cut') exit(2);
  };
  if (path === '-' || !isFolder(path))
    yield { file: null, text: await openText(path, io, { encoding, tell }) };
  else yield* openFiles(path, io, { encoding, exit });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

async function* openFiles(folder: string, { stderr }: Input, { encoding, exit }: OpenLogs) {
  let logs = 0;
  const passedOver = new Map<string, number>();
  const passOver = (kind: string) => passedOver.set(kind, (passedOver.get(kind) ?? 0) + 1);
  const say = (message: string) => stderr.write(`kedb: ${message}\n`);
  const sayUnread = (message: string) => {
    say(message);
    exit(2);
  };
  const tell = ({ kind, message }: LogFault) => {
    if (kind === 'binary' || kind === 'packed') logs -= 1;
    if (kind === 'binary') passOver('binary file');
    else if (kind === 'guessed' || kind === 'packed') say(message);
    else sayUnread(message);
  };
  for (const file of logFiles(folder, { passOver, tell: sayUnread })) {
    logs += 1;
    const reading = { name: file, encoding: encoding ?? null, isAnythingRead: false, tell };
    yield { file, text: Readable.from(readLogText(createReadStream(file), reading)) };
  }
  const kinds = [...passedOver].map(([kind, count]) => `${count} ${kind}${count === 1 ? '' : 's'}`);
  if (kinds.length > 0) say(`passed over ${kinds.join(', ')} in ${folder}`);
  if (logs === 0) throw new UsageError(`there is no log in ${folder}`);
}
