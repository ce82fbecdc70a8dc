import type { Condition, FilterNode, FilterOp } from '@daybook/shared/filters/filter';
import { opsFor } from '@daybook/shared/filters/filter.rules';
import { readFilterText } from '@daybook/shared/filters/filter-text.rules';
import type { BuilderField } from './filter-field.ts';

/** A condition while it is written: its value may still be missing. */
export interface DraftCondition {
  readonly id: number;
  readonly field: string;
  readonly op: FilterOp;
  readonly value: Condition['value'];
}

/** Conditions of which all have to hold, or any. */
export interface DraftGroup {
  readonly id: number;
  readonly mode: 'all' | 'any';
  readonly children: readonly DraftNode[];
}
export type DraftNode = DraftCondition | DraftGroup;

export const isGroup = (node: DraftNode): node is DraftGroup => 'children' in node;

let last = 0;
const nextId = (): number => {
  last += 1;
  return last;
};

const groupOf = (mode: DraftGroup['mode'], children: readonly DraftNode[]): DraftGroup => ({
  id: nextId(),
  mode,
  children,
});

const draftOf = (node: FilterNode): DraftNode => {
  if ('all' in node) return groupOf('all', node.all.map(draftOf));
  if ('any' in node) return groupOf('any', node.any.map(draftOf));
  return { id: nextId(), field: node.field, op: node.op, value: node.value };
};

/** The filter of an address, to be changed. One that cannot be read begins anew. */
export const readDraft = (text: string): DraftGroup => {
  const node = readFilterText(text);
  const draft = node === undefined ? groupOf('all', []) : draftOf(node);
  return isGroup(draft) ? draft : groupOf('all', [draft]);
};

/** Whether a condition says enough to be carried out, or at least to be refused. */
export const isWritten = ({ op, value }: DraftCondition): boolean => {
  if (op === 'empty' || op === 'not-empty') return true;
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
};

const nodeOf = (draft: DraftNode): FilterNode | undefined => {
  if (!isGroup(draft)) {
    const { field, op, value } = draft;
    return isWritten(draft) ? { field, op, ...(value !== undefined && { value }) } : undefined;
  }
  const children = draft.children.map(nodeOf).filter((child) => child !== undefined);
  if (children.length === 0) return undefined;
  return draft.mode === 'all' ? { all: children } : { any: children };
};

/** The filter as an address has it: what is not written yet does not count. Empty: no filter. */
export const draftText = (draft: DraftGroup): string => {
  const node = nodeOf(draft);
  return node === undefined ? '' : JSON.stringify(node);
};

/** The draft with one of its nodes replaced; null takes it away. */
export const replaced = (group: DraftGroup, id: number, by: DraftNode | null): DraftGroup => ({
  ...group,
  children: group.children.flatMap((child): readonly DraftNode[] => {
    if (child.id === id) return by === null ? [] : [by];
    return [isGroup(child) ? replaced(child, id, by) : child];
  }),
});

/** The value that a field's conditions begin with. */
const firstValue = ({ kind }: BuilderField): Condition['value'] => (kind === 'choice' ? [] : undefined);

/** A condition that is still to be written. */
export const newCondition = (field: BuilderField): DraftCondition => ({
  id: nextId(),
  field: field.key,
  op: opsFor(field.kind)[0] ?? 'is',
  value: firstValue(field),
});

/** A group with one condition that is still to be written, of the other kind than the one it is put into. */
export const newGroup = (within: DraftGroup, field: BuilderField): DraftGroup =>
  groupOf(within.mode === 'all' ? 'any' : 'all', [newCondition(field)]);

/** The condition on another field; what was asked and given stays where it still fits. */
export const withField = (
  condition: DraftCondition,
  field: BuilderField,
  before: BuilderField | undefined,
): DraftCondition => {
  const ops = opsFor(field.kind);
  const op = ops.includes(condition.op) ? condition.op : (ops[0] ?? 'is');
  const keeps = before?.kind === field.kind && field.kind !== 'choice' && op === condition.op;
  return { ...condition, field: field.key, op, value: keeps ? condition.value : firstValue(field) };
};

const takesDays = (op: FilterOp): boolean => op === 'last-days' || op === 'next-days';

/** The condition asked otherwise; a value of another form is given anew. */
export const withOp = (condition: DraftCondition, op: FilterOp, field: BuilderField): DraftCondition => {
  const keeps = takesDays(op) === takesDays(condition.op);
  return { ...condition, op, value: keeps ? condition.value : firstValue(field) };
};

/** How many conditions are still to be written. */
export const countUnwritten = (draft: DraftNode): number =>
  isGroup(draft)
    ? draft.children.reduce((sum, child) => sum + countUnwritten(child), 0)
    : Number(!isWritten(draft));

/** Where each condition stands in the filter that was sent, as refusals name it: `filter.all.1.any.0`. */
export const pathsOf = (draft: DraftGroup): ReadonlyMap<number, string> => {
  const paths = new Map<number, string>();
  const note = (group: DraftGroup, path: string): void => {
    const sent = group.children.filter((child) => nodeOf(child) !== undefined);
    for (const [i, child] of sent.entries()) {
      const at = `${path}.${group.mode}.${i}`;
      if (isGroup(child)) note(child, at);
      else paths.set(child.id, at);
    }
  };
  note(draft, 'filter');
  return paths;
};
