import { describe, expect, it } from 'vitest';
import { WRAPPINGS } from '../../../test/support/arbitraries/wrappings.ts';
import { readRecord } from './read-record.ts';
import { RecordReader, type StreamRecord } from './record-reader.ts';

/** Lines that belong together, as programs print them. */
const TOGETHER: Record<string, string> = {
  'a trace of Java with causes': `
java.lang.IllegalStateException: order 7 is lost
	at shop.Orders.find(Orders.java:12)
	Suppressed: java.io.IOException: close
		at shop.Orders.close(Orders.java:40)
	... 3 more
Caused by: java.net.ConnectException: Connection refused
	at java.base/sun.nio.ch.Net.connect0(Native Method)
	... 12 more`,
  'a log line of Java and its trace': `
2026-11-24 10:00:00.123 ERROR [main] s.Orders - could not find the order
java.lang.IllegalStateException: order 7 is lost
	at shop.Orders.find(Orders.java:12)
Caused by: java.net.ConnectException: Connection refused
	... 12 common frames omitted`,
  'a traceback of Python with chained exceptions': `
Traceback (most recent call last):
  File "shop/pay.py", line 4, in pay
    charge(order)
ConnectionError: Error 111 connecting to redis:6379.

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "shop/pay.py", line 6, in pay
    raise PaymentError(order)
shop.PaymentError: 7

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "shop/app.py", line 2, in <module>
KeyError: 'price'`,
  'a message of Python and its traceback': `
ERROR:root:could not pay
Traceback (most recent call last):
  File "shop/pay.py", line 4, in pay
KeyError: 'price'`,
  'a panic of Go': `
panic: runtime error: invalid memory address or nil pointer dereference
[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x4a1b2c]

goroutine 1 [running]:
main.(*Shop).Pay(0x0, {0x1, 0x2})
	/src/shop/pay.go:12 +0x1d
main.main()
	/src/shop/main.go:8 +0x20

goroutine 18 [chan receive]:
created by main.start in goroutine 1
	/src/shop/main.go:20 +0x3c
exit status 2`,
  'a panic that a server of Go caught': `
2026/11/24 10:00:00 http: panic serving 10.0.0.9:40112: assignment to entry in nil map
goroutine 34 [running]:
net/http.(*conn).serve.func1()
	/usr/local/go/src/net/http/server.go:1947 +0xbe`,
  'an error that Node did not catch': `
/app/server.js:3
throw new Error('no database');
^

Error: no database
    at Object.<anonymous> (/app/server.js:3:7) {
  code: 'ECONNREFUSED'
}

Node.js v20.11.0`,
  'a rejected promise of Node': `
Error: connect ECONNREFUSED 127.0.0.1:6379
    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16) {
  errno: -111,
  syscall: 'connect'
}`,
  'an exception of .NET with an inner one': `
Unhandled exception. System.InvalidOperationException: no order
 ---> System.Net.Sockets.SocketException (111): Connection refused
   at System.Net.Sockets.Socket.Connect(EndPoint remoteEP)
   --- End of inner exception stack trace ---
   at Shop.Orders.Find() in /src/Orders.cs:line 12`,
  'an exception of Ruby': `
app/models/order.rb:12:in \`total': undefined method \`price' for nil:NilClass (NoMethodError)
	from app/models/order.rb:4:in \`pay'
	from bin/shop:3:in \`<main>'`,
  'an exception of Rails': `
NoMethodError (undefined method \`price' for nil:NilClass):

app/models/order.rb:12:in \`total'
app/controllers/orders_controller.rb:4:in \`show'`,
  'a fatal error of PHP': `
PHP Fatal error:  Uncaught RuntimeException: no order in /app/order.php:3
Stack trace:
#0 /app/index.php(4): total()
#1 {main}
  thrown in /app/order.php on line 3`,
  'a panic of Rust': `
thread 'main' panicked at src/main.rs:4:10:
called \`Result::unwrap()\` on an \`Err\` value: ConnectionRefused
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
  'an error of PostgreSQL': `
2026-11-24 10:00:00.123 UTC [99] app@shop ERROR:  duplicate key value violates unique constraint "orders_pkey"
2026-11-24 10:00:00.123 UTC [99] app@shop DETAIL:  Key (id)=(7) already exists.
2026-11-24 10:00:00.123 UTC [99] app@shop STATEMENT:  INSERT INTO orders
	VALUES (7)`,
  'an error of PostgreSQL without a prefix': `
ERROR:  could not extend file "base/16384/1": No space left on device
HINT:  Check free disk space.`,
  'a message that goes on before the next time': `
2026-11-24T10:00:00 PANIC dial tcp redis:6379: Error connecting to
Redis at redis:6379. Connection refused.`,
  'a message of java.util.logging': `
Nov 24, 2026 10:00:00 AM shop.Orders find
SEVERE: could not find the order
java.lang.IllegalStateException: order 7 is lost
	at shop.Orders.find(Orders.java:12)`,
  'an exception of Python that logging wrote': `
2026-11-24 10:00:00,123 ERROR shop could not pay
Traceback (most recent call last):
  File "shop/pay.py", line 4, in pay
    charge(order)
    ~~~~~~^^^^^^^
shop.PaymentError: 7`,
  'an event of Windows': `
Log Name:      System
Source:        Service Control Manager
Event ID:      7034
Task Category: None
Level:         Error
Description:
The Redis service terminated unexpectedly.
It has done this 3 times.
`,
  'an event of Windows with paragraphs': `
Log Name:      Security
Event ID:      4625
Description:
An account failed to log on.

Subject:
\tSecurity ID:\t\tNULL SID

Logon Type:\t\t\t3

This event is generated when a logon request fails.

The Subject fields indicate the account on the local system.`,
  'an event as wevtutil prints it': `
Event[0]:
  Log Name: System
  Source: Service Control Manager
  Event ID: 7034
  Description: 
The Redis service terminated unexpectedly.
It has done this 3 times.
`,
  'an event as PowerShell lists it': `
TimeCreated  : 11/24/2026 10:00:00 AM
ProviderName : Service Control Manager
Id           : 7034
Message      : The Redis service terminated unexpectedly.`,
  'parts of a line of CRI': `
2026-11-24T10:00:00.1Z stderr P Error connecting to 
2026-11-24T10:00:00.1Z stderr F Redis at redis:6379. Connection refused.`,
  'parts of a line of Docker': `
{"log":"Error connecting to ","stream":"stderr","time":"2026-11-24T10:00:00Z"}
{"log":"Redis at redis:6379.\\n","stream":"stderr","time":"2026-11-24T10:00:00Z"}`,
  'JSON over several lines': `
{
  "level": "error",
  "message": "could not find the order"
}`,
};

/** Lines of one kind that do not belong together. */
const APART: Record<string, readonly string[]> = {
  'lines with times': ['2026-11-24 10:00:00 INFO started', '2026-11-24 10:00:01 ERROR stopped'],
  'plain lines': ['Error connecting to Redis', 'Server listening on port 80', 'GET /orders 200'],
  'lines of the kernel': ['[21628.544418] I/O error, dev sdb', '[   52.944046] XFS (dm-2): shutting down'],
  'lines of Ruby': [
    'E, [2026-11-24T10:00:00.123 #7] ERROR -- : lost',
    'I, [2026-11-24T10:00:01.123 #7]  INFO -- : found',
  ],
  'lines with levels': [
    'ERROR: no order',
    'WARNING: no price',
    'LOG:  checkpoint starting',
    'LOG:  checkpoint complete',
  ],
  'lines with the same indentation': ['  1 root 0:00 init', '  7 app 0:01 node', '  9 app 0:02 sh'],
  'lines of JSON': ['{"level":"info","msg":"started"}', '{"level":"error","msg":"stopped"}'],
  'lines of logfmt': ['level=info msg=started', 'level=error msg="stopped: 1"'],
  'lines of klog': [
    'E1124 10:00:00.000000       1 pod.go:12] failed',
    'E1124 10:00:00.100000       1 pod.go:12] "Failed again" err="no"',
  ],
  'a line of logfmt behind a plain one': ['Server started', 'level=error user=7 msg="  lost"'],
  'a line of klog behind one with a time': [
    '2026-11-24 10:00:00 INFO started',
    'E1124 10:00:00.000000       1 pod.go:12] failed',
  ],
  'lines of Docker': [
    '{"log":"started\\n","stream":"stdout","time":"2026-11-24T10:00:00Z"}',
    '{"log":"stopped\\n","stream":"stdout","time":"2026-11-24T10:00:00Z"}',
  ],
  'lines of CRI': ['2026-11-24T10:00:00.1Z stdout F started', '2026-11-24T10:00:00.1Z stdout F stopped'],
  'lines of compose': ['web-1  | started', 'web-1  | stopped', 'db-1   | started'],
  'an indented line of another container': ['web-1  | java.lang.Error: lost', 'db-1   | \tat shop.Orders'],
  'lines of syslog': ['Nov 24 10:00:00 h app[1]: started', 'Nov 24 10:00:00 h app[1]: stopped'],
  'requests between lines with times': [
    '2026/11/24 10:00:00 [error] 7#7: *1 connect() failed (111: Connection refused)',
    '10.0.0.9 - - [24/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 502 0',
    '10.0.0.9 - - [24/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 502 0',
  ],
  'details of another process of PostgreSQL': [
    '2026-11-24 10:00:00.000 UTC [14] ERROR:  duplicate key\n2026-11-24 10:00:00.000 UTC [14] DETAIL:  Key (id)=(1).',
    '2026-11-24 10:00:00.000 UTC [15] ERROR:  canceling statement',
    '2026-11-24 10:00:00.000 UTC [14] STATEMENT:  INSERT',
  ],
  'lines with TAI64N times': ['@4000000065a1b2c3d4e5f601 started', '@4000000065a1b2c3d4e5f602 stopped'],
  'lines with dates of eight digits': ['20261124 10:00:00 started', '20261124 10:00:01 stopped'],
  'an indented time': ['2026-11-24 10:00:00 started', '  2026-11-24 10:00:01 stopped'],
  'JSON of two hosts': [
    '{"host":"a","message":"java.lang.Error: lost"}',
    '{"host":"b","message":"\\tat shop.Orders.find(Orders.java:1)"}',
  ],
  'events of wevtutil': [
    'Event[0]:\n  Log Name: System\n  Description: \nThe service stopped.\n',
    'Event[1]:\n  Log Name: System\n  Description: \nThe service started.',
  ],
  'events of two tools': [
    'Log Name:      System\nDescription:\nThe service stopped.\n',
    'TimeCreated  : 11/24/2026 10:00:00 AM\nId           : 7034',
  ],
  'a plain line behind an event': ['Log Name:      System\nDescription:\nThe service stopped.\n', 'Ready'],
  'events of Windows': [
    'Log Name:      System\nEvent ID:      7034',
    'Log Name:      System\nEvent ID:      7035',
  ],
};

const BEFORE = 'Server listening on port 80';
const AFTER = 'GET /health 200';

function readAll(stream: string): StreamRecord[] {
  const reader = new RecordReader();
  return [...reader.push(stream), ...reader.flush()];
}

const rawsOf = (stream: string) => readAll(stream).map(({ raw }) => raw);

describe('what belongs together', () => {
  it('is one record, although its first line is indented: a part of what kubectl describe prints', () => {
    const state = `    State:          Waiting
      Reason:       CrashLoopBackOff
    Last State:     Terminated
      Reason:       OOMKilled
    Ready:          False`;
    expect(rawsOf(state)).toEqual([state]);
    expect(rawsOf(`${state}\n${state}`)).toEqual([state, state]);
    expect(rawsOf(`${state}\n    all is well`)).toEqual([state, '    all is well']);
  });

  it.each(Object.entries(TOGETHER))('is one record: %s', (_name, text) => {
    const trace = text.slice(1);
    const after = /^(?:[\d{]|Nov )/.test(trace) ? '2026-11-24 10:00:09 stopped' : AFTER;
    expect(rawsOf(`${BEFORE}\n${trace}\n${after}\n`)).toEqual([BEFORE, trace, after]);
  });

  it.each(Object.entries(TOGETHER))('is one record twice: %s', (_name, text) => {
    const trace = text.slice(1);
    expect(rawsOf(`${trace}\n${trace}\n`)).toEqual([trace, trace]);
  });

  it.each(Object.entries(APART))('and what does not, is not: %s', (_name, records) => {
    expect(rawsOf(records.join('\n'))).toEqual(records);
  });
});

/** How shippers write each line of a program. */
const LINE_BY_LINE: Record<string, (line: string) => string> = {
  docker: (line) => JSON.stringify({ log: `${line}\n`, stream: 'stderr', time: '2026-11-24T10:00:00Z' }),
  cri: (line) => `2026-11-24T10:00:00.123456789Z stderr F ${line}`,
  compose: (line) => `web-1  | ${line}`,
  kubectl: (line) => `[pod/web-7b9c/app] ${line}`,
  syslog: (line) => `Nov 24 10:00:00 node-1 app[7]: ${line}`,
  journald: (line) => JSON.stringify({ _PID: '7', PRIORITY: '3', MESSAGE: line, _COMM: 'app' }),
};

describe.each(Object.entries(LINE_BY_LINE))('lines that %s wrapped', (_name, wrap) => {
  const wrapped = (text: string) => text.split('\n').map(wrap).join('\n');
  const traces = Object.entries(TOGETHER).filter(([name]) => !name.startsWith('parts'));

  it.each(traces)('are one record: %s', (_trace, text) => {
    const trace = text.slice(1);
    const records = [BEFORE, trace, '2026-11-24 10:00:09 stopped'].map(wrapped);
    expect(rawsOf(records.join('\n'))).toEqual(records);
  });
});

/** Entities hide the quotes that end a frame of Ruby or a name of Rust, so these are split where nothing is indented. */
const MISSED = ['HTML: a panic of Rust', 'HTML: an exception of Rails'];

it('finds each trace whole between other lines, in each wrapping', () => {
  const traces = Object.entries(TOGETHER).filter(([name]) => !/^parts|^JSON/.test(name));
  const missed = Object.entries(WRAPPINGS).flatMap(([name, { wrap }]) =>
    traces
      .filter(([, text]) => {
        const trace = text.trim();
        const stream = [BEFORE, trace, '2026-11-24 10:00:09 stopped'].map(wrap).join('\n');
        return !readAll(stream).some((record) => record.text === readRecord(trace).text);
      })
      .map(([trace]) => `${name}: ${trace}`),
  );
  expect(missed.sort()).toEqual(MISSED);
});

it('reads a dump that was copied from the middle as one record', () => {
  const state = [
    '    State:          Waiting',
    '      Reason:       CrashLoopBackOff',
    '    Last State:     Terminated',
    '      Reason:       OOMKilled',
    '    Ready:          False',
  ].join('\n');
  expect(rawsOf(`${state}\n  sidecar:\n${state}`)).toEqual([state, `  sidecar:\n${state}`]);
});
