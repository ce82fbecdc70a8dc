/** The list with one of its entries at another place; the others keep their order. */
export const movedTo = <T>(list: readonly T[], from: number, to: number): readonly T[] => {
  const moved = list[from];
  return moved === undefined ? list : list.toSpliced(from, 1).toSpliced(to, 0, moved);
};
