import { ACTIVITY_TYPES } from '@daybook/shared/activities/activity-type';
import { tooLong } from '@daybook/shared/kernel/number-text.rules';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useChoices } from '../../../shared/choices/choices.state.ts';
import { searchUsers } from '../../../shared/people/users.queries.ts';
import { ToggleChip } from '../../../shared/ui/chips.tsx';
import { searchIn } from '../../../shared/ui/combo-option.ts';
import { MultiCombobox } from '../../../shared/ui/combobox.tsx';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { NarrowingBox } from '../../../shared/ui/narrowing-box.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { searchFor, useRecordItems, useUserItems } from '../people-items.ts';
import { countNarrowing, NOTHING_NARROWED, type TimelineFilter } from '../timeline-address.ts';

export interface PanelProps {
  readonly filter: TimelineFilter;
  readonly change: (part: Partial<TimelineFilter>) => void;
  readonly onClose: () => void;
  /** Who did it is asked for elsewhere on the page. */
  readonly withoutActors: boolean;
}

const SETTLES_MS = 250;
const MOST_LETTERS = 200;
const HALF = 'min-w-48 flex-1';

/** Words are asked for once one stops typing. */
const Words = ({ filter, change }: PanelProps) => {
  const [text, setText] = useState(filter.text);
  const [followed, setFollowed] = useState(filter.text);
  if (followed !== filter.text) {
    setFollowed(filter.text);
    if (text.trim() !== filter.text) setText(filter.text);
  }
  const isTooLong = text.trim().length > MOST_LETTERS;
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    if (text.trim() === filter.text || isTooLong) return undefined;
    const timer = setTimeout(() => change({ text: text.trim() }), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [text, filter.text, change, isTooLong]);
  return (
    <div ref={field} className={HALF}>
      <TextField
        label="Words"
        placeholder="Anywhere in an entry"
        value={text}
        onChange={setText}
        error={isTooLong ? tooLong(MOST_LETTERS) : undefined}
      />
    </div>
  );
};

const People = ({ filter, change, withoutActors }: PanelProps) => {
  const client = useQueryClient();
  const users = useMemo(() => searchUsers(client), [client]);
  const contacts = useMemo(() => searchFor(['contact']), []);
  const actors = useUserItems(filter.actors);
  return (
    <>
      {!withoutActors && (
        <div className={HALF}>
          <MultiCombobox
            label="Done by"
            placeholder="Anybody"
            search={users}
            value={actors}
            onChange={(items) => change({ actors: items.map(({ value }) => value) })}
          />
        </div>
      )}
      <div className={HALF}>
        <MultiCombobox
          label="With"
          placeholder="Any contact"
          search={contacts}
          value={useRecordItems(filter.people)}
          onChange={(items) => change({ people: items.map(({ value }) => value) })}
        />
      </div>
    </>
  );
};

const ChoiceFilter = ({
  list,
  label,
  chosen,
  onChange,
}: {
  readonly list: 'outcome' | 'topic';
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}) => {
  const { items } = useChoices();
  // One name, whatever kinds of record or activity have it.
  const byName = useMemo(() => {
    const named = Map.groupBy(
      items.filter((choice) => choice.list === list),
      (choice) => choice.label,
    );
    return [...named].map(([name, same]) => ({ value: same.map(({ code }) => code).join(), label: name }));
  }, [items, list]);
  const search = useMemo(() => searchIn(byName), [byName]);
  const wanted = new Set(chosen);
  return (
    <div className={HALF}>
      <MultiCombobox
        label={label}
        placeholder="Any"
        search={search}
        value={byName.filter(({ value }) => value.split(',').some((code) => wanted.has(code)))}
        onChange={(names) => onChange(names.flatMap(({ value }) => value.split(',')))}
      />
    </div>
  );
};

const DID = [
  { value: 'any', label: 'Done, planned and changed' },
  { value: 'done', label: 'Only what was done' },
  { value: 'planned', label: 'Only what was planned' },
] as const;

const Dates = ({ filter, change }: PanelProps) => (
  <>
    <div className="w-48">
      <DateField label="From" prefer="past" value={filter.from} onChange={(from) => change({ from })} />
    </div>
    <div className="w-48">
      <DateField
        label="Until"
        prefer="past"
        value={filter.to}
        error={
          filter.from !== null && filter.to !== null && filter.to < filter.from
            ? 'This is before the first day, so nothing can fit.'
            : undefined
        }
        onChange={(to) => change({ to })}
      />
    </div>
    <div className={HALF}>
      <Select
        label="What"
        options={DID}
        value={filter.did ?? 'any'}
        onChange={(did) => change({ did: did === 'any' ? null : did })}
      />
    </div>
  </>
);

/** What a timeline can be narrowed to beside its categories; it is in the address as well. */
export const NarrowingPanel = (props: PanelProps) => {
  const { filter, change, onClose, withoutActors } = props;
  const narrowed = countNarrowing(withoutActors ? { ...filter, actors: [] } : filter);
  const all = withoutActors ? { ...NOTHING_NARROWED, actors: filter.actors } : NOTHING_NARROWED;
  const toggle = (code: (typeof ACTIVITY_TYPES)[number]['code']) =>
    filter.types.includes(code) ? filter.types.filter((one) => one !== code) : [...filter.types, code];
  return (
    <NarrowingBox
      label="Narrow the timeline"
      onClose={onClose}
      onReset={narrowed > 0 ? () => change(all) : undefined}
      className="print:hidden"
    >
      <div className="flex flex-wrap items-start gap-3">
        <Words {...props} />
        <People {...props} />
      </div>
      <div className="flex flex-wrap items-start gap-3">
        <Dates {...props} />
        <ChoiceFilter
          list="outcome"
          label="Outcome"
          chosen={filter.outcomes}
          onChange={(outcomes) => change({ outcomes })}
        />
        <ChoiceFilter
          list="topic"
          label="Topic"
          chosen={filter.topics}
          onChange={(topics) => change({ topics })}
        />
      </div>
      <div className="flex flex-wrap gap-1.5">
        {ACTIVITY_TYPES.map(({ code, label }) => (
          <ToggleChip
            key={code}
            pressed={filter.types.includes(code)}
            onPress={() => change({ types: toggle(code) })}
          >
            {label}
          </ToggleChip>
        ))}
      </div>
    </NarrowingBox>
  );
};
