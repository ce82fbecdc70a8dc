/** Which item of a menu a key goes to; undefined when the key is not for moving. A letter goes to the next item it begins. */
export const nextMenuItem = (labels: readonly string[], current: number, key: string): number | undefined => {
  const count = labels.length;
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (current + 1) % count;
  if (key === 'ArrowUp') return (Math.max(current, 0) - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  const after = Array.from({ length: count }, (_, i) => (current + 1 + i) % count);
  return after.find((i) => labels[i]?.toLowerCase().startsWith(key.toLowerCase()));
};
