import type { Kysely } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Engine } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import {
  asRemoved,
  type Change,
  differing,
  type Fields,
  given,
  journalled,
  replaced,
  type Slot,
} from './journal.ts';
import { JournalBuffer } from './journal-buffer.ts';
import type { JournalTable, NewRow, Patch, Row, Touched, VersionedTable } from './journal-table.ts';
import type { NewEntry, NewJob, NewNotice, Operation, Resource } from './operation.ts';
import { bumpVersion, insertRows, removeRow, removeRows, updateRow } from './rows.store.ts';
import type { TableSpec, TableSpecs } from './table-spec.ts';
import { byThing } from './thing.ts';

export interface HandleOptions {
  readonly key: number;
  readonly id: string;
  readonly actor: Actor;
  readonly now: number;
  readonly engine: Engine;
  readonly db: Kysely<Database>;
  readonly specs: TableSpecs;
  /** Of a redo: the operation that is done again. */
  readonly origin?: number | undefined;
  /** Takes something back. */
  readonly isUndo?: boolean;
}

const RESOURCE_OF: Readonly<Record<JournalTable, Resource>> = {
  workspace: 'workspace',
  users: 'people',
  team: 'people',
  team_member: 'people',
  record: 'records',
  account: 'records',
  contact: 'records',
  contact_identity: 'records',
  employment: 'records',
  opportunity: 'records',
  deal: 'records',
  campaign: 'records',
  contract: 'records',
  not_duplicate: 'records',
  tag: 'records',
  tagged: 'records',
  activity: 'activities',
  activity_record: 'activities',
  activity_participant: 'activities',
  attachment: 'activities',
  series: 'activities',
  imported: 'imports',
  api_key: 'programs',
  calendar_feed: 'programs',
  webhook: 'programs',
  choice: 'workspace',
  stage: 'workspace',
  custom_field: 'workspace',
  custom_value: 'records',
  linkedin_action: 'linkedin',
  template: 'templates',
  saved_view: 'views',
  form: 'forms',
  form_submission: 'forms',
};

/** Gathers what an operation does; `flush.store` writes what was gathered. */
export class OperationHandle implements Operation {
  readonly key: number;
  readonly id: string;
  readonly origin: number;
  readonly actor: Actor;
  readonly now: number;
  readonly engine: Engine;
  readonly db: Kysely<Database>;
  readonly #specs: TableSpecs;
  readonly #isUndo: boolean;
  readonly #journal = new JournalBuffer();
  readonly #touched = new Map<JournalTable, Map<number, Touched>>();
  readonly entries: NewEntry[] = [];
  readonly jobs: NewJob[] = [];
  readonly notices: NewNotice[] = [];
  /** Whether jobs were written that tell the outside of it. */
  tells = false;
  readonly resources = new Map<Resource, Set<string>>();

  constructor({ key, id, actor, now, engine, db, specs, origin = key, isUndo = false }: HandleOptions) {
    this.key = key;
    this.id = id;
    this.origin = origin;
    this.actor = actor;
    this.now = now;
    this.engine = engine;
    this.db = db;
    this.#specs = specs;
    this.#isUndo = isUndo;
  }

  /** What was done to rows, in order, each thing's together. */
  get changes(): Change[] {
    return byThing(this.#specs, this.#journal.changes);
  }

  /** Whether there is nothing to tell of and nothing to take back. */
  get isEmpty(): boolean {
    const told = this.entries.length + this.jobs.length + this.notices.length;
    return this.#journal.isEmpty && told === 0;
  }

  async insert<T extends JournalTable>(table: T, row: NewRow<T>): Promise<Row<T>> {
    const [inserted] = await this.insertMany(table, [row]);
    if (inserted === undefined) throw new Error(`No row came back from ${table}.`);
    return inserted;
  }

  async insertMany<T extends JournalTable>(table: T, rows: readonly NewRow<T>[]): Promise<Row<T>[]> {
    if (rows.length === 0) return [];
    const spec = this.#spec(table);
    const inserted = await insertRows(this.db, table, await this.#complete(table, rows));
    for (const row of inserted) {
      const to = journalled(row, spec.derived ?? []);
      this.#note(table, 'insert', null, row, {}, to);
      if (spec.partOf !== undefined) await this.#noteThing(table, row, to);
    }
    return inserted;
  }

  async update<T extends JournalTable>(table: T, current: Row<T>, patch: Patch<T>): Promise<Row<T>> {
    const wanted = differing(current, patch as Fields);
    const changed = given(wanted, this.#spec(table));
    if (Object.keys(changed).length === 0) return current;
    const next = await this.#write(table, current, wanted);
    const before = replaced(current, changed, next, this.#spec(table));
    this.#note(table, 'update', current, next, before, changed);
    await this.#noteThing(table, next, changed);
    return next;
  }

  async refresh<T extends JournalTable>(table: T, current: Row<T>): Promise<Row<T>> {
    const spec = this.#spec(table);
    const fresh = differing(current, ((await spec.derive?.(current, this.db)) ?? {}) as Fields);
    if (Object.keys(fresh).length === 0) return current;
    const next = { ...current, ...fresh } as Row<T>;
    await updateRow(this.db, table, current.key, fresh);
    this.#touch(table, current, next);
    return next;
  }

  async remove<T extends JournalTable>(table: T, current: Row<T>): Promise<void> {
    await removeRow(this.db, table, current.key);
    const from = asRemoved(current, this.#spec(table));
    this.#note(table, 'remove', current, null, from, {});
    await this.#noteThing(table, current, from);
  }

  async removeMany<T extends JournalTable>(
    table: T,
    rows: readonly Row<T>[],
    going: ReadonlySet<Slot> = new Set(),
  ): Promise<void> {
    await removeRows(
      this.db,
      table,
      rows.map(({ key }) => key),
    );
    const spec = this.#spec(table);
    for (const row of rows) {
      const from = asRemoved(row, spec);
      this.#note(table, 'remove', row, null, from, {});
      const thing = spec.partOf?.(row);
      if (thing !== undefined && !going.has(`${thing[0]}:${thing[1]}`))
        await this.#noteThing(table, row, from);
    }
  }

  record(entry: NewEntry): void {
    this.entries.push(entry);
  }

  enqueue(job: NewJob): void {
    this.jobs.push(job);
  }

  notify(notice: NewNotice): void {
    const by = this.actor.user?.key;
    if (this.#isUndo || (!notice.own && (by === undefined || by === notice.to))) return;
    this.notices.push(notice);
  }

  touch(resource: Resource, id?: string): void {
    const ids = this.resources.get(resource) ?? new Set();
    if (id !== undefined) ids.add(id);
    this.resources.set(resource, ids);
  }

  /** Lets each table bring its dependent rows up to date; a refresh may touch further tables, so until nothing is new. */
  async settle(): Promise<void> {
    while (this.#touched.size > 0) {
      const round = [...this.#touched];
      this.#touched.clear();
      for (const [table, touched] of round) await this.#spec(table).settle?.(this, [...touched.values()]);
    }
  }

  /** New rows with what is derived of them. */
  async #complete<T extends JournalTable>(
    table: T,
    rows: readonly NewRow<T>[],
  ): Promise<readonly NewRow<T>[]> {
    const { derive } = this.#spec(table);
    if (derive === undefined) return rows;
    return Promise.all(rows.map(async (row) => ({ ...row, ...(await derive(row as Row<T>, this.db)) })));
  }

  async #write<T extends JournalTable>(table: T, current: Row<T>, wanted: Fields): Promise<Row<T>> {
    const spec = this.#spec(table);
    const merged = { ...current, ...wanted } as Row<T>;
    const derived = ((await spec.derive?.(merged, this.db)) ?? {}) as Fields;
    const version = 'version' in current ? { version: Number(current.version) + 1 } : {};
    const changed = { ...given(wanted, spec), ...differing(current, derived) };
    await updateRow(this.db, table, current.key, { ...changed, ...version });
    return { ...current, ...changed, ...version };
  }

  #note<T extends JournalTable>(
    table: T,
    action: Change['action'],
    before: Row<T> | null,
    after: Row<T> | null,
    from: Fields,
    to: Fields,
  ): void {
    const row = after ?? before;
    if (row === null) return;
    const version = 'version' in row ? Number(row.version) : null;
    this.#journal.add({ table, key: row.key, action, version, before: from, after: to });
    this.#touch(table, before, after);
  }

  /** A change of a part is a change of its thing: the version grows once, and the journal says which part it was. */
  async #noteThing<T extends JournalTable>(table: T, row: Row<T>, changed: Fields): Promise<void> {
    const { partOf, aspect } = this.#spec(table);
    const [of, key] = partOf?.(row) ?? [];
    if (of === undefined || key === undefined) return;
    const slot: Slot = `${of}:${key}`;
    const noted = this.#journal.find(slot);
    // A new thing is told whole: there is nobody who saw it without this part.
    if (noted?.action === 'insert') return;
    if (noted === undefined) await this.#bump(of, key);
    const names = aspect === undefined ? Object.keys(changed) : [aspect(row)];
    this.#journal.notePart(
      slot,
      names.map((name) => `${table}.${name}`),
    );
  }

  async #bump(table: VersionedTable, key: number): Promise<void> {
    const row = await bumpVersion(this.db, table, key);
    if (row === undefined) return;
    this.#touch(table, row, row);
    this.#journal.add({ table, key, action: 'update', version: row.version, before: {}, after: {} });
  }

  #touch<T extends JournalTable>(table: T, before: Row<T> | null, after: Row<T> | null): void {
    const key = (after ?? before)?.key;
    if (key === undefined) return;
    const rows = this.#touched.get(table) ?? new Map<number, Touched>();
    const first = rows.get(key);
    rows.set(key, { key, before: first === undefined ? before : first.before, after });
    this.#touched.set(table, rows);
    const id = ((after ?? before) as Fields)['id'];
    this.touch(RESOURCE_OF[table], typeof id === 'string' ? id : undefined);
  }

  #spec<T extends JournalTable>(table: T): TableSpec<T> {
    return this.#specs[table];
  }
}
