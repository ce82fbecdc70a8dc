import type { Condition, FilterNode } from './filter.ts';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const isValue = (value: unknown): boolean =>
  value === undefined ||
  typeof value === 'string' ||
  typeof value === 'number' ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** The form of a filter, whatever its fields and values are called. */
const isFilter = (value: unknown): value is FilterNode => {
  if (!isNode(value)) return false;
  const group = value['all'] ?? value['any'];
  if (group !== undefined)
    return Object.keys(value).length === 1 && Array.isArray(group) && group.every(isFilter);
  return typeof value['field'] === 'string' && typeof value['op'] === 'string' && isValue(value['value']);
};

/** A filter as an address has it; undefined where it cannot be read. */
export const readFilterText = (text: string): FilterNode | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isFilter(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** How many conditions a filter has; one that cannot be read counts as one. */
export const countConditions = (text: string): number => {
  if (text === '') return 0;
  const count = (node: FilterNode): number => {
    if ('all' in node) return node.all.reduce((sum, child) => sum + count(child), 0);
    return 'any' in node ? node.any.reduce((sum, child) => sum + count(child), 0) : 1;
  };
  const node = readFilterText(text);
  return node === undefined ? 1 : Math.max(1, count(node));
};

/** The filter with one more condition that has to hold; one that cannot be read stays as it is. */
export const withCondition = (text: string, condition: Condition): string => {
  if (text === '') return JSON.stringify({ all: [condition] });
  const node = readFilterText(text);
  if (node === undefined) return text;
  return JSON.stringify({ all: 'all' in node ? [...node.all, condition] : [node, condition] });
};
