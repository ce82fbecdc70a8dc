/** Lines part what stands above from what stands below: none at an end, and never two in a row. */
export const withoutLooseLines = <Item>(items: readonly (Item | null)[]): readonly (Item | null)[] =>
  items.filter(
    (item, i) =>
      item !== null ||
      ((items.slice(0, i).at(-1) ?? null) !== null && items.slice(i).some((later) => later !== null)),
  );
