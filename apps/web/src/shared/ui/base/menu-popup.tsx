import { Menu } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { Fragment, useEffect } from 'react';
import { Link } from 'react-router';
import { holdCommands } from '../../lib/keyboard.ts';
import { Icon } from '../icon.tsx';
import { Kbd } from '../kbd.tsx';
import type { MenuAction, MenuItem, MenuPopupProps } from '../menu.tsx';

const ITEM =
  'flex min-h-7.5 items-center gap-2.5 rounded-sm px-2.5 py-1 outline-none select-none cursor-default data-disabled:text-ink-3 data-highlighted:bg-pen-soft data-highlighted:text-pen-ink';

const ActionItem = ({ item }: { readonly item: MenuAction }) => (
  <Menu.Item
    {...(item.checked !== undefined && { role: 'menuitemradio', 'aria-checked': item.checked })}
    disabled={item.blocked !== undefined}
    onClick={item.onSelect}
    className={clsx(ITEM, item.danger && 'text-late')}
  >
    {item.icon && <Icon of={item.icon} size={15} />}
    <span className="flex flex-1 flex-col">
      {item.label}
      {item.blocked && <span className="text-sm">{item.blocked}</span>}
    </span>
    {item.checked && <Icon of={Check} size={15} />}
    {item.keys && <Kbd keys={item.keys} />}
  </Menu.Item>
);

const Entry = ({ item }: { readonly item: MenuItem }) => {
  if (item === null) return <Menu.Separator className="my-1 h-px bg-line" />;
  if (typeof item === 'string')
    return <div className="px-2.5 pt-1.5 pb-1 text-xs font-medium text-ink-3">{item}</div>;
  if ('href' in item) {
    return (
      <Menu.LinkItem closeOnClick render={<Link to={item.href} />} className={ITEM}>
        {item.icon && <Icon of={item.icon} size={15} />}
        {item.label}
      </Menu.LinkItem>
    );
  }
  return <ActionItem item={item} />;
};

const keyOf = (item: MenuItem, i: number): string =>
  item === null ? `line ${i}` : typeof item === 'string' ? item : item.label;

/** The list of a menu, loaded when first needed. */
export const MenuPopup = ({
  open,
  onClose,
  label,
  items,
  anchor,
  align = 'end',
  side = 'bottom',
}: MenuPopupProps) => {
  useEffect(() => (open ? holdCommands() : undefined), [open]);
  return (
    <Menu.Root open={open} modal={false} onOpenChange={(next) => !next && onClose()}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={anchor}
          align={align}
          side={side}
          sideOffset={4}
          className="z-30 outline-none"
        >
          <Menu.Popup
            aria-label={label}
            finalFocus={anchor}
            className="max-h-[min(26rem,var(--available-height))] min-w-48 overflow-y-auto rounded-md border border-line bg-surface p-1 shadow-card outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {items.map((item, i) => (
              <Fragment key={keyOf(item, i)}>
                <Entry item={item} />
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
};
