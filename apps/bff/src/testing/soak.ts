import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { crashRounds } from './crash.ts';
import { CrashWriters } from './crash-writers.ts';
import { type FreshLocation, makeLocation } from './location.ts';
import { type Env, startProgram } from './processes.ts';
import { setUp, type Visitor } from './visitor.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    part: { type: 'string', default: 'crash' },
    engine: { type: 'string', multiple: true, default: ['sqlite'] },
  },
});
const MINUTES = Number(values.minutes);
const ENGINES = (['sqlite', 'postgres'] as const).filter((engine) => values.engine.includes(engine));

const STREAMS = 2_000;
const PEOPLE = 12;
/** How many writes are under way when a server is killed, and how often it is on one database. */
const CRASHED = { people: 500, rounds: 18, rows: 5_000, long: true } as const;

const BEGUN = Date.now();

/** A line with how long it has taken until then. */
const say = (line: string): void => {
  process.stdout.write(`${Math.round((Date.now() - BEGUN) / 1000)} s: ${line}\n`);
};

const envOf = ({ location, dataFolder }: FreshLocation): Env => ({
  DAYBOOK_DATA: dataFolder,
  ...(location.engine === 'postgres' ? { DATABASE_URL: location.url } : {}),
});

/** Kills servers until the time is up, once all the rounds at least; each time on new data. */
const killOn = async (engine: FreshLocation['location']['engine'], until: number): Promise<void> => {
  const sum = { kills: 0, answered: 0, resent: 0, imported: 0 };
  while (sum.kills === 0 || Date.now() < until) {
    const place = await makeLocation(engine);
    const found = await crashRounds(envOf(place), {
      ...CRASHED,
      tell: (line) => say(`${engine}: ${line}`),
    });
    await place.remove();
    for (const name of ['kills', 'answered', 'resent', 'imported'] as const) sum[name] += found[name];
    say(
      `${engine}: killed ${sum.kills} times; ${sum.answered} answers all there, ${sum.resent} sent again and there once, ${sum.imported} people imported and undone`,
    );
  }
};

const memoryOf = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);

const openStream = (url: URL, { cookie }: Visitor): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get(new URL('/api/live', url), { headers: { cookie }, agent: false }, (stream) => {
      stream.once('data', () => resolve(stream));
    }).once('error', reject);
  });

/** Lets people write while many listen, and watches the memory of the server. */
const listenOn = async (engine: FreshLocation['location']['engine'], until: number): Promise<void> => {
  const place = await makeLocation(engine);
  const server = await startProgram(envOf(place));
  const ada = await setUp(server.url);
  const before = memoryOf(server.pid);
  const told = { messages: 0 };
  const streams: IncomingMessage[] = [];
  while (streams.length < STREAMS) {
    const some = await Promise.all(Array.from({ length: 100 }, () => openStream(server.url, ada)));
    for (const stream of some) stream.on('data', () => (told.messages += 1));
    streams.push(...some);
  }
  say(`${engine}: ${before} MB, with ${STREAMS} streams open ${memoryOf(server.pid)} MB`);

  const writers = new CrashWriters();
  const writing = writers.write(ada, PEOPLE);
  writing.catch(() => undefined);
  while (Date.now() < until) {
    await sleep(15_000);
    say(
      `${engine}: ${memoryOf(server.pid)} MB after ${writers.answered} writes, each told to ${STREAMS} streams: ${told.messages} messages`,
    );
  }
  const { code, stdout, stderr } = await server.end();
  await writing;
  if (code !== 0 || stderr !== '') throw new Error(`The server ended with ${code}: ${stdout}${stderr}`);
  await place.remove();
};

const PARTS = { crash: killOn, listen: listenOn } as const;

if (values.part !== 'crash' && values.part !== 'listen') throw new Error(`There is no part ${values.part}.`);
for (const engine of ENGINES)
  await PARTS[values.part](engine, Date.now() + (MINUTES * 60_000) / ENGINES.length);
say('Nothing was lost.');
