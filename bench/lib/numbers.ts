const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The value that this share of them does not exceed. */
export const percentile = (values: readonly number[], share: number): number => {
  const inOrder = sorted(values);
  return (
    inOrder[Math.min(inOrder.length - 1, Math.max(0, Math.ceil(share * inOrder.length) - 1))] ?? Number.NaN
  );
};

/** Three digits that count. */
export const short = (value: number): string => {
  if (!Number.isFinite(value)) return '-';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
};
