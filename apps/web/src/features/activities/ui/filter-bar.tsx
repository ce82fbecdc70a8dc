import { ACTIVITY_TYPES, PRIORITIES } from '@daybook/shared/activities/activity-type';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useChoices } from '../../../shared/choices/choices.state.ts';
import { filterErrors } from '../../../shared/filters/filter-problem.ts';
import { FilterBuilder } from '../../../shared/filters/ui/filter-builder.tsx';
import { recordNameQuery } from '../../../shared/records/record-names.queries.ts';
import { ToggleChip } from '../../../shared/ui/chips.tsx';
import { searchIn } from '../../../shared/ui/combo-option.ts';
import { Combobox, MultiCombobox } from '../../../shared/ui/combobox.tsx';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { NarrowingBox } from '../../../shared/ui/narrowing-box.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { countFilters, type ListAddress, NO_FILTER } from '../list-address.ts';
import { recordItem, searchRecords } from '../related.queries.ts';
import { useFilterFields } from '../use-filter-fields.ts';

interface FilterBarProps {
  readonly address: ListAddress;
  /** Why the list could not be read, perhaps for its filter. */
  readonly error?: unknown;
  readonly onChange: (address: ListAddress) => void;
  readonly onClose: () => void;
}

const SETTLES_MS = 250;

const toggled = <T,>(chosen: readonly T[], value: T): readonly T[] =>
  chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];

/** Words are asked for once one stops typing. */
const WordsFilter = ({ address, onChange }: FilterBarProps) => {
  const [text, setText] = useState(address.text);
  const [sent, setSent] = useState(address.text);
  const [followed, setFollowed] = useState(address.text);
  if (followed !== address.text) {
    setFollowed(address.text);
    // Taken off elsewhere, it is gone here too; what was only just written arrives and changes nothing.
    if (address.text !== sent) {
      setText(address.text);
      setSent(address.text);
    }
  }
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    if (text === address.text) return undefined;
    const timer = setTimeout(() => {
      setSent(text);
      onChange({ ...address, text });
    }, SETTLES_MS);
    return () => clearTimeout(timer);
  }, [text, address, onChange]);
  return (
    <div ref={field} className="min-w-48 flex-1">
      <TextField label="Words" placeholder="Of the subject or notes" value={text} onChange={setText} />
    </div>
  );
};

const AccountFilter = ({ address, onChange }: FilterBarProps) => {
  const search = useMemo(() => searchRecords(['account']), []);
  const { data: name } = useQuery({
    ...recordNameQuery(address.account ?? ''),
    enabled: address.account !== null,
  });
  const chosen =
    address.account === null
      ? null
      : recordItem({ id: address.account, type: 'account', title: name ?? '…' });
  return (
    <div className="min-w-48 flex-1">
      <Combobox
        label="Account"
        placeholder="Any"
        search={search}
        value={chosen}
        onChange={(item) => onChange({ ...address, account: item?.value ?? null })}
      />
    </div>
  );
};

/** G-20: a topic goes by one name, whatever kinds of record have it. */
const TopicFilter = ({ address, onChange }: FilterBarProps) => {
  const { items } = useChoices();
  const byName = useMemo(() => {
    const topics = Map.groupBy(
      items.filter(({ list }) => list === 'topic'),
      ({ label }) => label,
    );
    return [...topics].map(([label, same]) => ({ value: same.map(({ code }) => code).join(), label }));
  }, [items]);
  const search = useMemo(() => searchIn(byName), [byName]);
  const chosen = new Set(address.topics);
  return (
    <div className="min-w-48 flex-1">
      <MultiCombobox
        label="Topic"
        placeholder="Any"
        search={search}
        value={byName.filter(({ value }) => value.split(',').some((code) => chosen.has(code)))}
        onChange={(names) => onChange({ ...address, topics: names.flatMap(({ value }) => value.split(',')) })}
      />
    </div>
  );
};

/** What a list can be narrowed to; it is in the address as well. */
export const FilterBar = (props: FilterBarProps) => {
  const { address, error, onChange, onClose } = props;
  const fields = useFilterFields();
  const dates = address.view === 'done' ? 'Done' : 'Due';
  return (
    <NarrowingBox
      label="Filter"
      onClose={onClose}
      onReset={countFilters(address) > 0 ? () => onChange({ ...address, ...NO_FILTER }) : undefined}
    >
      <div className="flex flex-wrap gap-1.5">
        {ACTIVITY_TYPES.map(({ code, label }) => (
          <ToggleChip
            key={code}
            pressed={address.types.includes(code)}
            onPress={() => onChange({ ...address, types: toggled(address.types, code) })}
          >
            {label}
          </ToggleChip>
        ))}
        <span aria-hidden className="mx-1 w-px self-stretch bg-line" />
        {PRIORITIES.map(({ value, label }) => (
          <ToggleChip
            key={value}
            pressed={address.priorities.includes(value)}
            onPress={() => onChange({ ...address, priorities: toggled(address.priorities, value) })}
          >
            {label} priority
          </ToggleChip>
        ))}
      </div>
      <div className="flex flex-wrap items-start gap-3">
        <WordsFilter {...props} />
        <AccountFilter {...props} />
        <TopicFilter {...props} />
        <div className="w-48 max-md:w-auto max-md:min-w-36 max-md:flex-1">
          <DateField
            label={`${dates} from`}
            value={address.from}
            onChange={(from) => onChange({ ...address, from })}
          />
        </div>
        <div className="w-48 max-md:w-auto max-md:min-w-36 max-md:flex-1">
          <DateField
            label={`${dates} until`}
            value={address.to}
            onChange={(to) => onChange({ ...address, to })}
          />
        </div>
      </div>
      <div className="border-t border-line pt-3">
        <FilterBuilder
          fields={fields}
          text={address.filter}
          errors={filterErrors(error)}
          onChange={(filter) => onChange({ ...address, filter })}
        />
      </div>
    </NarrowingBox>
  );
};
