import type { Slot } from './journal.ts';
import type { JournalTable, NewRow, Row } from './journal-table.ts';
import type { Operation } from './operation.ts';
import { tablesInOrder } from './references.ts';
import type { TableSpecs } from './table-spec.ts';

/**
 * Rows that an undo takes away or brings back, gathered and written table by table, as a large one has no time for a
 * statement a row: what points at others goes before them, and comes after them. Within a table the order of gathering
 * is kept.
 */
export class RowBatch {
  readonly #op: Operation;
  readonly #specs: TableSpecs;
  readonly #going = new Map<JournalTable, Row[]>();
  readonly #coming = new Map<JournalTable, NewRow<JournalTable>[]>();
  readonly #things = new Set<Slot>();

  constructor(op: Operation, specs: TableSpecs) {
    this.#op = op;
    this.#specs = specs;
  }

  /** A row that goes with its thing. */
  async takeAway(table: JournalTable, row: Row, thing: Slot): Promise<void> {
    if (this.#coming.size > 0) await this.write();
    this.#things.add(thing);
    const rows = this.#going.get(table) ?? [];
    rows.push(row);
    this.#going.set(table, rows);
  }

  async bringBack(table: JournalTable, row: NewRow<JournalTable>): Promise<void> {
    if (this.#going.size > 0) await this.write();
    const rows = this.#coming.get(table) ?? [];
    rows.push(row);
    this.#coming.set(table, rows);
  }

  async write(): Promise<void> {
    const tables = tablesInOrder(this.#specs);
    for (const table of tables) {
      const rows = this.#going.get(table);
      if (rows !== undefined) await this.#op.removeMany(table, rows, this.#things);
    }
    for (const table of tables.toReversed()) {
      const rows = this.#coming.get(table);
      if (rows !== undefined) await this.#op.insertMany(table, rows);
    }
    this.#going.clear();
    this.#coming.clear();
    this.#things.clear();
  }
}
