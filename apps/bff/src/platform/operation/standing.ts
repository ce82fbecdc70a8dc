import type { Change, Slot } from './journal.ts';
import type { AnyRow, JournalTable } from './journal-table.ts';
import type { Operation } from './operation.ts';
import { type Reference, referencesOf, referencesTo } from './references.ts';
import { findReferrers, findRows } from './rows.store.ts';
import type { TableSpecs } from './table-spec.ts';

interface Key {
  readonly table: JournalTable;
  readonly key: number;
}

/**
 * How the rows stand that an undo is about: as they are now, kept up to date while it goes, and what points at those it
 * is to remove. Read at once for many, as a large undo has no time to ask row by row.
 */
export class Standing {
  readonly #op: Operation;
  readonly #specs: TableSpecs;
  readonly #write: () => Promise<void>;
  readonly #keys = new Map<JournalTable, Set<number>>();
  readonly #rows = new Map<Slot, AnyRow>();
  /** Which of these rows point at a row. */
  readonly #pointing = new Map<Slot, Set<Slot>>();
  /** One of the other rows that points at a row; through derived columns, any row. */
  readonly #outside = new Map<Slot, Slot>();
  readonly #derived = new Map<Slot, Slot>();
  readonly #isThere = new Map<Slot, boolean>();

  private constructor(op: Operation, specs: TableSpecs, write: () => Promise<void>) {
    this.#op = op;
    this.#specs = specs;
    this.#write = write;
  }

  /** `write` carries out what has been put off. */
  static async read(
    op: Operation,
    specs: TableSpecs,
    changes: readonly Change[],
    write: () => Promise<void>,
  ): Promise<Standing> {
    const standing = new Standing(op, specs, write);
    for (const [table, ofTable] of Map.groupBy(changes, (change) => change.table)) {
      const keys = new Set(ofTable.map(({ key }) => key));
      standing.#keys.set(table, keys);
      for (const [key, row] of await findRows(op.db, table, [...keys])) standing.note({ table, key }, row);
    }
    const inserted = changes.filter(({ action }) => action === 'insert');
    for (const [table, rows] of Map.groupBy(inserted, (change) => change.table))
      for (const reference of referencesTo(specs, table)) await standing.#findPointing(reference, rows);
    return standing;
  }

  row({ table, key }: Key): AnyRow | undefined {
    return this.#rows.get(`${table}:${key}`);
  }

  /** Notes what has become of a row. */
  note({ table, key }: Key, row: AnyRow | undefined): void {
    const slot: Slot = `${table}:${key}`;
    for (const to of this.#pointedAt(table, this.#rows.get(slot))) this.#pointing.get(to)?.delete(slot);
    if (row === undefined) this.#rows.delete(slot);
    else this.#rows.set(slot, row);
    for (const to of this.#pointedAt(table, row))
      this.#pointing.set(to, (this.#pointing.get(to) ?? new Set()).add(slot));
  }

  /** Whether a row is there, be it one of these or another. */
  async isThere({ table, key }: Key): Promise<boolean> {
    const slot: Slot = `${table}:${key}`;
    if (this.#keys.get(table)?.has(key)) return this.#rows.has(slot);
    const isThere = this.#isThere.get(slot) ?? (await findRows(this.#op.db, table, [key])).size > 0;
    this.#isThere.set(slot, isThere);
    return isThere;
  }

  /** A row that points at this one and is none of those going with it. */
  async referrerOf(of: Key, going: ReadonlySet<Slot>): Promise<Slot | undefined> {
    const slot: Slot = `${of.table}:${of.key}`;
    const own = [...(this.#pointing.get(slot) ?? [])].find((other) => !going.has(other));
    return this.#outside.get(slot) ?? own ?? (await this.#derivedReferrer(of, slot));
  }

  /** What is derived follows what was taken back before, and only then tells whether it still points here. */
  async #derivedReferrer(of: Key, slot: Slot): Promise<Slot | undefined> {
    if (!this.#derived.delete(slot)) return undefined;
    await this.#write();
    await this.#op.settle();
    for (const reference of referencesTo(this.#specs, of.table))
      if (reference.isDerived) await this.#findPointing(reference, [of]);
    return this.#derived.get(slot);
  }

  async #findPointing({ from, column, isDerived }: Reference, rows: readonly Key[]): Promise<void> {
    const own = isDerived ? [] : [...(this.#keys.get(from) ?? [])];
    const keys = rows.map(({ key }) => key);
    const found = await findReferrers(this.#op.db, { from, column, own }, keys);
    const into = isDerived ? this.#derived : this.#outside;
    const table = rows[0]?.table;
    for (const [to, key] of found) into.set(`${table ?? from}:${to}`, `${from}:${key}`);
  }

  #pointedAt(table: JournalTable, row: AnyRow | undefined): Slot[] {
    if (row === undefined) return [];
    return referencesOf(this.#specs, table).flatMap(({ column, to }): Slot[] =>
      typeof row[column] === 'number' ? [`${to}:${row[column]}`] : [],
    );
  }
}
