import { type Change, foldChange, isNothing, netChanges, type Slot, slotOf } from './journal.ts';

/**
 * What an operation has done to rows so far, in the order in which it did it: an undo goes through it backwards, so that
 * every constraint that held on the way there holds on the way back.
 */
export class JournalBuffer {
  readonly #changes: Change[] = [];
  /** Where the last change of each row is. */
  readonly #last = new Map<Slot, number>();

  add(change: Change): void {
    const slot = slotOf(change);
    const last = this.#last.get(slot);
    // With something in between, the two stay apart: what was done in between may need the later one gone first.
    const isNext = last !== undefined && last === this.#changes.length - 1;
    const folded = isNext ? foldChange(this.#changes.pop(), change) : change;
    if (folded === undefined) {
      this.#last.delete(slot);
      return;
    }
    this.#changes.push(folded);
    this.#last.set(slot, this.#changes.length - 1);
  }

  /** The last change of a row. */
  find(slot: Slot): Change | undefined {
    return this.#changes[this.#last.get(slot) ?? -1];
  }

  /** Notes at the last change of a thing which of its parts changed. */
  notePart(slot: Slot, names: readonly string[]): void {
    const at = this.#last.get(slot);
    const change = at === undefined ? undefined : this.#changes[at];
    if (at === undefined || change?.action !== 'update') return;
    this.#changes[at] = { ...change, parts: [...new Set([...(change.parts ?? []), ...names])] };
  }

  get changes(): Change[] {
    if (this.#isEachOnce) return [...this.#changes];
    const net = netChanges(this.#changes);
    return this.#changes.filter(
      (change) => hasFields(change) || net.get(slotOf(change))?.action === 'update',
    );
  }

  /** Whether every row is as it was. */
  get isEmpty(): boolean {
    if (this.#isEachOnce) return this.#changes.every(isNothing);
    return [...netChanges(this.#changes).values()].every(isNothing);
  }

  /** No row was changed twice: what was done is what became of it. A thousand new rows need not be compared. */
  get #isEachOnce(): boolean {
    return this.#last.size === this.#changes.length;
  }
}

/** A change of nothing but the version tells which parts changed, and there is no need to tell it of what went. */
const hasFields = ({ action, after }: Change): boolean =>
  action !== 'update' || Object.keys(after).length > 0;
