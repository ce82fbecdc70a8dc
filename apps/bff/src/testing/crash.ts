import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { readConfig } from '../platform/config.ts';
import { type Db, openDb } from '../platform/db/open.ts';
import { CrashWriters } from './crash-writers.ts';
import { makeContactsCsv } from './make-contacts-csv.ts';
import { type Env, type Program, startProgram } from './processes.ts';
import { recount } from './snapshot.ts';
import { setUp, type Visitor, visitorOf } from './visitor.ts';

export interface CrashOptions {
  /** How often the server is killed while people write and a file is imported. */
  readonly rounds: number;
  readonly people: number;
  /** Rows of the file. */
  readonly rows: number;
  /** Whether many are changed at once in each round, and somebody is erased at the end. */
  readonly long: boolean;
  readonly tell?: (line: string) => void;
}

export interface CrashFindings {
  readonly kills: number;
  readonly answered: number;
  readonly resent: number;
  readonly activities: number;
  readonly imported: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const START = Date.parse('2026-11-24T08:00:00Z');

/** One database on which the server is started again and again, each time later than the lease of what it left. */
class Scene {
  readonly #place: Env;
  #now = START;
  kills = 0;
  program: Program | undefined;
  ada: Visitor | undefined;

  constructor(place: Env) {
    this.#place = place;
  }

  async start(): Promise<{ program: Program; ada: Visitor }> {
    const clock = { DAYBOOK_TEST: '1', DAYBOOK_TEST_CLOCK: new Date(this.#now).toISOString() };
    this.#now += 5 * MINUTE_MS;
    const program = await startProgram({ ...this.#place, ...clock });
    const ada =
      this.ada === undefined ? await setUp(program.url) : visitorOf(program.url.origin, this.ada.cookie);
    this.program = program;
    this.ada = ada;
    return { program, ada };
  }

  get there(): { readonly ada: Visitor } {
    if (this.ada === undefined) throw new Error('It has not been started.');
    return { ada: this.ada };
  }

  async kill(): Promise<void> {
    this.kills += 1;
    await this.program?.end('SIGKILL');
  }
}

const expectEqual = (what: string, found: unknown, expected: unknown): void => {
  const [is, should] = [JSON.stringify(found), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}: ${is?.slice(0, 500)} instead of ${should?.slice(0, 500)}`);
};

const untilEnded = async (ada: Visitor, operationId: string): Promise<void> => {
  for (let tries = 0; tries < 1200; tries++) {
    const { json } = await ada.call('GET', `/operations/${operationId}`);
    if (json.state !== 'running') return;
    await sleep(100);
  }
  throw new Error('The operation did not come to its end.');
};

const beginImport = async (ada: Visitor, rows: number): Promise<string> => {
  const uploaded = await ada.call(
    'POST',
    '/imports?name=contacts.csv',
    [...makeContactsCsv({ rows })].join(''),
  );
  const { status, json } = await ada.call('POST', `/imports/${uploaded.json?.import?.id}/start`);
  if (status >= 300) throw new Error(`The import was refused: ${JSON.stringify([uploaded.json, json])}`);
  return json.operationId;
};

const writeUntilKilled = async (scene: Scene, ada: Visitor, writers: CrashWriters, people: number) => {
  const writing = writers.write(ada, people);
  // What they find is looked at below, when the server is gone.
  writing.catch(() => undefined);
  // However slow the machine is, there must be something to lose.
  const enough = writers.answered + Math.min(people, 20);
  while (writers.answered < enough) await sleep(5);
  await sleep(Math.random() * 300);
  await scene.kill();
  await writing;
};

/** Of this many a bulk change takes several transactions, and another round does not cost more than the one before. */
const AT_ONCE = 1000;

/** Begins to do something to the last thousand that are planned. */
const beginBulk = async (
  ada: Visitor,
  round: number,
  { made, done }: CrashWriters,
): Promise<string | null> => {
  const ids = [...made].filter((id) => !done.has(id)).slice(-AT_ONCE);
  if (ids.length === 0) return null;
  const until = new Date(START + (round + 2) * DAY_MS).toISOString();
  const { status, json } = await ada.call('POST', '/activities/bulk', {
    select: { ids },
    deed: { do: 'snooze', until },
  });
  if (status >= 300) throw new Error(`Many at once were refused: ${JSON.stringify(json)}`);
  return json.operationId;
};

/** Erases a person of whom there is much, and is killed while at it; at the next start it goes on to its end. */
const eraseAcrossKill = async (scene: Scene, ada: Visitor): Promise<void> => {
  const made = await ada.call('POST', '/contacts', { firstName: 'Zefirelda', lastName: 'Quuxley' });
  const primaryId = made.json.contact.id;
  for (let n = 0; n < 10; n++) {
    const activities = Array.from({ length: 20 }, () => ({
      type: 'call',
      subject: 'Call Zefirelda Quuxley',
      primaryId,
    }));
    await ada.call('POST', '/activities/together', { activities });
  }
  const erased = await ada.call('POST', `/contacts/${primaryId}/erase`, {
    name: 'Zefirelda Quuxley',
    keepOut: false,
  });
  await sleep(Math.random() * 200);
  await scene.kill();
  const next = await scene.start();
  await untilEnded(next.ada, erased.json.operationId);
  expectEqual(
    'what is left of the erased',
    (await next.ada.call('GET', '/search?q=zefirelda')).json.items,
    [],
  );
};

/** Undoes the import and is killed while at it; the undo goes on to its end at the next start. */
const undoAcrossKill = async (scene: Scene, ada: Visitor, operationId: string): Promise<void> => {
  const undone = await ada.call('POST', `/operations/${operationId}/undo`);
  await sleep(Math.random() * 200);
  await scene.kill();
  const last = await scene.start();
  await untilEnded(last.ada, undone.json.operationId);
  expectEqual('exit code', (await last.program.end()).code, 0);
};

/**
 * Kills the server again and again while people write, a file is imported, and that import is undone, and sees that
 * what was answered is there, what was sent again is there once, what is long goes on to its end, and nothing is half.
 * Throws where it is not so.
 */
export const crashRounds = async (
  place: Env,
  { rounds, people, rows, long, tell = () => undefined }: CrashOptions,
): Promise<CrashFindings> => {
  const scene = new Scene(place);
  const writers = new CrashWriters();
  let { ada } = await scene.start();
  const operationId = await beginImport(ada, rows);
  for (let round = 0; round < rounds; round++) {
    const bulkId = long ? await beginBulk(ada, round, writers) : null;
    await writeUntilKilled(scene, ada, writers, people);
    tell(`killed ${scene.kills} times, ${writers.answered} answers`);
    ({ ada } = await scene.start());
    await writers.resend(ada);
    if (bulkId !== null) await untilEnded(ada, bulkId);
  }
  await untilEnded(ada, operationId);
  const imported = (await ada.call('GET', '/imports')).json.items[0];
  expectEqual('state of the import', imported.state, 'done');
  if (long) await eraseAcrossKill(scene, ada);
  ({ ada } = scene.there);
  await undoAcrossKill(scene, ada, operationId);
  await inspect(place, writers);
  return {
    kills: scene.kills,
    answered: writers.answered,
    resent: writers.resent,
    activities: writers.made.size,
    imported: imported.counts.created,
  };
};

/** Looks into the database itself. */
const inspect = async (place: Env, { made, done }: CrashWriters): Promise<void> => {
  const db = openDb(readConfig(place, []).location);
  try {
    const activities = await db.read.selectFrom('activity').select(['id', 'status']).orderBy('id').execute();
    expectEqual(
      'activities',
      activities.map(({ id }) => id),
      [...made].sort(),
    );
    const completed = activities.filter(({ status }) => status === 'done').map(({ id }) => id);
    expectEqual('completed activities', completed, [...done].sort());
    expectEqual('operations', await countOperations(db), { made: made.size, done: done.size, running: 0 });
    expectEqual('bulk operations that did less or more than they say', await findHalfDone(db), []);
    expectEqual('operations naming the erased', await countNaming(db, '%Zefirelda%'), 0);
    expectEqual('people left of the undone import', await countLive(db), 0);
    const counts = await db.read
      .selectFrom('timeline_count')
      .selectAll()
      .where('n', '<>', 0)
      .orderBy('record_key')
      .orderBy('category')
      .orderBy('direct')
      .execute();
    expectEqual('counts of timelines', counts, await recount({ db }));
    if (db.engine === 'sqlite') {
      expectEqual('integrity', (await sql`pragma integrity_check`.execute(db.read)).rows, [
        { integrity_check: 'ok' },
      ]);
      expectEqual('foreign keys', (await sql`pragma foreign_key_check`.execute(db.read)).rows, []);
    }
  } finally {
    await db.close();
  }
};

const countOperations = async ({ read }: Db) => {
  const rows = await read.selectFrom('operation').select(['kind', 'state']).execute();
  return {
    made: rows.filter(({ kind }) => kind === 'activity.create').length,
    done: rows.filter(({ kind }) => kind === 'activity.complete').length,
    running: rows.filter(({ state }) => state === 'running').length,
  };
};

/** Of each bulk operation: what it counted, and what its journal holds. */
const findHalfDone = async ({ read }: Db) => {
  const operations = await read
    .selectFrom('operation')
    .leftJoin('operation_change', (join) =>
      join
        .onRef('operation_change.operation_key', '=', 'operation.key')
        .on('operation_change.table_name', '=', 'activity'),
    )
    .select(({ fn }) => [
      'operation.key',
      'operation.state',
      'operation.total',
      'operation.done',
      fn.count<number>('operation_change.key').distinct().as('changed'),
    ])
    .where('operation.kind', 'like', 'activity.bulk-%')
    // A short one is a transaction, and counts nothing.
    .where('operation.total', '>', 0)
    .groupBy(['operation.key', 'operation.state', 'operation.total', 'operation.done'])
    .execute();
  return operations.filter(({ state, done, changed }) => state !== 'done' || changed !== done);
};

const countNaming = async ({ read }: Db, pattern: string): Promise<number> => {
  const inLabels = await read.selectFrom('operation').select('key').where('label', 'like', pattern).execute();
  const inJournal = await read
    .selectFrom('operation_change')
    .select('key')
    .where(({ or, eb }) => or([eb('before', 'like', pattern), eb('after', 'like', pattern)]))
    .execute();
  return inLabels.length + inJournal.length;
};

const countLive = async ({ read }: Db): Promise<number> =>
  (await read.selectFrom('record').select('key').where('type', '=', 'contact').execute()).length;
