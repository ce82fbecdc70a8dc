import { clsx } from 'clsx';
import { Check, Plus } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import type { ComboOption } from './combo-option.ts';
import { FLOATING_CARD, Floating } from './floating.tsx';
import { Icon } from './icon.tsx';
import type { ComboList } from './use-combo-list.ts';
import { CREATE } from './use-combo-search.ts';

interface OptionProps {
  readonly item: ComboOption;
  readonly id: string;
  readonly current: boolean;
  readonly chosen: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

const Option = ({ item, id, current, chosen, onPoint, onChoose }: OptionProps) => {
  const option = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) option.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <button
      ref={option}
      type="button"
      role="option"
      id={id}
      aria-selected={chosen}
      tabIndex={-1}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={clsx(
        'flex min-h-7.5 w-full cursor-default items-center gap-2.5 rounded-sm px-2.5 py-1 text-left select-none',
        current && 'bg-pen-soft text-pen-ink',
      )}
    >
      {item.value === CREATE ? <Icon of={Plus} /> : item.icon}
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate">{item.label}</span>
        {item.detail && <span className="truncate text-sm text-ink-2">{item.detail}</span>}
      </span>
      {chosen && <Icon of={Check} size={15} />}
    </button>
  );
};

interface ComboboxListProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly list: ComboList;
  readonly isChosen: (item: ComboOption) => boolean;
}

/** The list under a combobox, while it is open. */
export const ComboboxList = ({ anchor, label, list, isChosen }: ComboboxListProps) => (
  <Floating anchor={anchor} mode="manual" fitAnchor className={clsx(FLOATING_CARD, 'p-1')}>
    <p role="status" className={list.status ? 'px-2.5 py-1.5 text-ink-2' : 'sr-only'}>
      {list.status}
    </p>
    <div role="listbox" id={`${list.id}-list`} aria-label={label} className="max-h-80">
      {list.options.map((item, i) => (
        <Option
          key={item.value}
          item={item}
          id={`${list.id}-${item.value}`}
          current={item === list.current}
          chosen={isChosen(item)}
          onPoint={() => list.point(i)}
          onChoose={() => list.choose(item)}
        />
      ))}
    </div>
  </Floating>
);
