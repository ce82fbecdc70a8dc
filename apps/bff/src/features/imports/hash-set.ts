/** How full it may become before it grows. */
const FULL = 0.7;

/** Numbers over 0 that were seen, in 8 bytes each and some room: a `Set` of as many takes six times that. */
export class HashSet {
  #slots = new Float64Array(1024);
  #size = 0;

  has(number: number): boolean {
    return this.#slots[this.#slotOf(number)] === number;
  }

  add(number: number): void {
    const slot = this.#slotOf(number);
    if (this.#slots[slot] === number) return;
    this.#slots[slot] = number;
    this.#size += 1;
    if (this.#size > this.#slots.length * FULL) this.#grow();
  }

  /** Where it is, or else where it belongs. */
  #slotOf(number: number): number {
    const slots = this.#slots;
    let slot = number % slots.length;
    while (slots[slot] !== 0 && slots[slot] !== number) slot = (slot + 1) % slots.length;
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(before.length * 2);
    for (const number of before) if (number !== 0) this.#slots[this.#slotOf(number)] = number;
  }
}
