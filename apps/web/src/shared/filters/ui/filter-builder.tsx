import type { FieldError } from '@daybook/shared/kernel/refusal';
import { FolderPlus, Plus, X } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import {
  countUnwritten,
  type DraftGroup,
  type DraftNode,
  draftText,
  isGroup,
  newCondition,
  newGroup,
  pathsOf,
  readDraft,
  replaced,
} from '../filter-draft.ts';
import type { BuilderField } from '../filter-field.ts';
import { ConditionRow } from './condition-row.tsx';

const SETTLES_MS = 250;

/** Groups in groups, as many as the server takes. */
const DEEPEST = 4;

const MODES = [
  { value: 'all', label: 'all' },
  { value: 'any', label: 'any' },
] as const;

interface GroupProps {
  readonly fields: readonly BuilderField[];
  readonly group: DraftGroup;
  readonly depth: number;
  readonly refusedOf: (id: number) => string | undefined;
  readonly onChange: (id: number, by: DraftNode | null) => void;
}

/** "Show what fits all of": the joint of a group, which is what makes AND or OR of it. */
const Joint = ({ group, depth, onChange }: Pick<GroupProps, 'group' | 'depth' | 'onChange'>) => (
  <div className="flex items-center gap-2">
    <span className="text-sm text-ink-2">{depth === 1 ? 'Show what fits' : 'and what fits'}</span>
    <span className="w-20">
      <Select
        label={depth === 1 ? 'How the conditions are joined' : 'How the group is joined'}
        hideLabel
        value={group.mode}
        options={MODES}
        onChange={(mode) => onChange(group.id, { ...group, mode })}
      />
    </span>
    <span className="text-sm text-ink-2">of these</span>
    {depth > 1 && (
      <span className="ml-auto">
        <IconButton icon={X} label="Remove the group" onClick={() => onChange(group.id, null)} />
      </span>
    )}
  </div>
);

const Group = (props: GroupProps) => {
  const { fields, group, depth, refusedOf, onChange } = props;
  const [first] = fields;
  const add = (child: DraftNode) => onChange(group.id, { ...group, children: [...group.children, child] });
  return (
    <fieldset
      aria-label={group.mode === 'all' ? 'All of these' : 'Any of these'}
      className={
        depth > 1 ? 'flex min-w-0 flex-col gap-2 border-l-2 border-line pl-3' : 'flex min-w-0 flex-col gap-2'
      }
    >
      {(depth > 1 || group.children.length > 0) && <Joint {...props} />}
      {group.children.map((child) =>
        isGroup(child) ? (
          <Group key={child.id} {...props} group={child} depth={depth + 1} />
        ) : (
          <ConditionRow
            key={child.id}
            fields={fields}
            condition={child}
            refused={refusedOf(child.id)}
            onChange={(next) => onChange(child.id, next)}
            onRemove={() => onChange(child.id, null)}
          />
        ),
      )}
      {first && (
        <div className="flex flex-wrap gap-1.5">
          <Button size="sm" variant="quiet" icon={Plus} onClick={() => add(newCondition(first))}>
            Add condition
          </Button>
          {depth < DEEPEST && (
            <Button size="sm" variant="quiet" icon={FolderPlus} onClick={() => add(newGroup(group, first))}>
              Add group
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
};

interface FilterBuilderProps {
  readonly fields: readonly BuilderField[];
  /** The filter as the address has it. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** What the server refuses of it, by where it stands. */
  readonly errors?: readonly FieldError[];
}

interface Draft {
  readonly group: DraftGroup;
  /** Something was changed here: until then the address stays as it came. */
  readonly edited: boolean;
}

/** The draft of a filter. What is written is told once one stops; what the address says instead is taken over. */
const useFilterDraft = (text: string, onChange: (text: string) => void) => {
  const [draft, setDraft] = useState<Draft>(() => ({ group: readDraft(text), edited: false }));
  const [sent, setSent] = useState(text);
  const [followed, setFollowed] = useState(text);
  if (followed !== text) {
    setFollowed(text);
    if (text !== sent) {
      setDraft({ group: readDraft(text), edited: false });
      setSent(text);
    }
  }
  const written = draft.edited ? draftText(draft.group) : text;
  const tell = useEffectEvent((next: string) => {
    if (next === text || next === sent) return;
    setSent(next);
    onChange(next);
  });
  useEffect(() => {
    const timer = setTimeout(() => tell(written), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [written]);
  // Closed before it settled, it counts all the same.
  const tellLast = useEffectEvent(() => tell(written));
  useEffect(() => () => tellLast(), []);
  const change = (by: (group: DraftGroup) => DraftGroup) =>
    setDraft(({ group }) => ({ group: by(group), edited: true }));
  return [draft.group, change] as const;
};

const NO_ERRORS: readonly FieldError[] = [];

/** Conditions in groups, of which all or any have to hold. */
export const FilterBuilder = ({ fields, text, onChange, errors = NO_ERRORS }: FilterBuilderProps) => {
  const [draft, changeDraft] = useFilterDraft(text, onChange);
  const paths = useMemo(() => pathsOf(draft), [draft]);
  const refusedOf = (id: number) => errors.find(({ path }) => path === paths.get(id))?.message;
  const unwritten = countUnwritten(draft);
  const change = (id: number, by: DraftNode | null) =>
    changeDraft((now) => {
      if (id !== now.id) return replaced(now, id, by);
      return by !== null && isGroup(by) ? by : { ...now, children: [] };
    });
  const whole = errors.find(({ path }) => path === 'filter')?.message;
  return (
    <div className="flex flex-col gap-2">
      <Group fields={fields} group={draft} depth={1} refusedOf={refusedOf} onChange={change} />
      {whole && (
        <p role="alert" className="text-sm text-late">
          {whole}
        </p>
      )}
      <p role="status" className="text-sm text-ink-3 empty:hidden">
        {unwritten > 0 &&
          (unwritten === 1
            ? 'One condition has no value yet and does not count.'
            : `${unwritten} conditions have no value yet and do not count.`)}
      </p>
    </div>
  );
};
