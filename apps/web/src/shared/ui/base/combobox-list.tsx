import { Combobox } from '@base-ui/react/combobox';
import { Check, Plus } from 'lucide-react';
import type { ComboItem } from '../combobox.tsx';
import { Icon } from '../icon.tsx';
import { CREATE } from './use-search.ts';

const Option = ({ item }: { readonly item: ComboItem }) => (
  <Combobox.Item
    value={item}
    className="flex min-h-7.5 cursor-default items-center gap-2.5 rounded-sm px-2.5 py-1 outline-none select-none data-highlighted:bg-pen-soft data-highlighted:text-pen-ink"
  >
    {item.value === CREATE ? <Icon of={Plus} /> : item.icon}
    <span className="flex min-w-0 flex-1 flex-col">
      <span className="truncate">{item.label}</span>
      {item.detail && <span className="truncate text-sm text-ink-3">{item.detail}</span>}
    </span>
    <Combobox.ItemIndicator>
      <Icon of={Check} size={15} />
    </Combobox.ItemIndicator>
  </Combobox.Item>
);

/** The list under a combobox. */
export const ComboboxList = ({ status }: { readonly status: string }) => (
  <Combobox.Portal>
    <Combobox.Positioner sideOffset={4} className="z-40 outline-none">
      <Combobox.Popup className="max-h-[min(20rem,var(--available-height))] w-(--anchor-width) min-w-56 overflow-y-auto overscroll-contain rounded-md border border-line bg-surface p-1 shadow-card">
        <Combobox.Status>
          {status && <div className="px-2.5 py-1.5 text-ink-3">{status}</div>}
        </Combobox.Status>
        <Combobox.List>{(item: ComboItem) => <Option key={item.value} item={item} />}</Combobox.List>
      </Combobox.Popup>
    </Combobox.Positioner>
  </Combobox.Portal>
);
