/** The list with two of its entries in each other's place. */
export const swapped = <T>(list: readonly T[], a: number, b: number): T[] =>
  list.map((one, i) => (i === a ? (list[b] ?? one) : i === b ? (list[a] ?? one) : one));
