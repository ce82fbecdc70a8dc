import { clsx } from 'clsx';
import { Check, type LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { holdCommands } from '../lib/keyboard.ts';
import { Button } from './button.tsx';
import type { ButtonVariant } from './button-class.ts';
import { FLOATING_CARD, Floating } from './floating.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { Kbd } from './kbd.tsx';
import { nextMenuItem } from './menu-keys.ts';
import { withoutLooseLines } from './menu-lines.ts';

export interface MenuAction {
  readonly label: string;
  readonly onSelect: () => void;
  readonly icon?: LucideIcon;
  /** The key that does the same. */
  readonly keys?: string;
  readonly danger?: boolean;
  /** Why it cannot be chosen now. */
  readonly blocked?: string;
  /** One of a set of choices, and whether it is the current one. */
  readonly checked?: boolean;
}

export interface MenuLink {
  readonly label: string;
  readonly href: string;
  readonly icon?: LucideIcon;
}

/** `null` draws a line; a text alone is a heading. */
export type MenuItem = MenuAction | MenuLink | string | null;

interface MenuPopupProps {
  readonly onClose: () => void;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly anchor: RefObject<HTMLElement | null>;
  readonly align?: 'start' | 'end';
  readonly side?: 'bottom' | 'top';
}

const ITEM =
  'flex min-h-7.5 w-full cursor-default items-center gap-2.5 rounded-sm px-2.5 py-1 text-left outline-none select-none focus:bg-pen-soft focus:text-pen-ink';

const takeFocus = ({ currentTarget }: { readonly currentTarget: HTMLElement }) =>
  currentTarget.focus({ preventScroll: true });

const ActionItem = ({ item, onClose }: { readonly item: MenuAction; readonly onClose: () => void }) => (
  <button
    type="button"
    role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
    {...(item.checked !== undefined && { 'aria-checked': item.checked })}
    {...(item.blocked && { 'aria-disabled': true })}
    tabIndex={-1}
    onPointerMove={takeFocus}
    onClick={() => {
      if (item.blocked) return;
      onClose();
      item.onSelect();
    }}
    className={clsx(ITEM, item.danger && 'text-late', item.blocked && 'text-ink-3')}
  >
    {item.icon && <Icon of={item.icon} size={15} />}
    <span className="flex flex-1 flex-col">
      {item.label}
      {item.blocked && <span className="text-sm">{item.blocked}</span>}
    </span>
    {item.checked && <Icon of={Check} size={15} />}
    {item.keys && <Kbd keys={item.keys} />}
  </button>
);

const Entry = ({ item, onClose }: { readonly item: MenuItem; readonly onClose: () => void }) => {
  if (item === null) return <hr className="my-1 border-line" />;
  if (typeof item === 'string')
    return <div className="px-2.5 pt-1.5 pb-1 text-xs font-medium text-ink-3">{item}</div>;
  if ('onSelect' in item) return <ActionItem item={item} onClose={onClose} />;
  return (
    <Link
      to={item.href}
      role="menuitem"
      tabIndex={-1}
      onPointerMove={takeFocus}
      onClick={onClose}
      className={ITEM}
    >
      {item.icon && <Icon of={item.icon} size={15} />}
      {item.label}
    </Link>
  );
};

const keyOf = (item: MenuItem, i: number): string => {
  if (item === null) return `line ${i}`;
  return typeof item === 'string' ? item : item.label;
};

/** The list of a menu, while it is open: arrows and letters move, Enter chooses, Escape and Tab close. */
const MenuPopup = ({ onClose, label, items, anchor, align = 'end', side = 'bottom' }: MenuPopupProps) => {
  const list = useRef<HTMLDivElement>(null);
  const options = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  useEffect(() => holdCommands(), []);
  useEffect(() => {
    const all = list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]');
    ([...(all ?? [])].find((item) => item.ariaChecked === 'true') ?? all?.[0])?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      event.preventDefault();
      onClose();
      return;
    }
    const all = options();
    const texts = all.map((item) => item.textContent ?? '');
    const next = nextMenuItem(texts, all.indexOf(document.activeElement as HTMLElement), event.key);
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <Floating
      anchor={anchor}
      mode="auto"
      onClose={onClose}
      side={side}
      align={align}
      role="menu"
      aria-label={label}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      className={clsx(FLOATING_CARD, 'min-w-48 p-1')}
    >
      <div ref={list} role="none">
        {withoutLooseLines(items).map((item, i) => (
          <Entry key={keyOf(item, i)} item={item} onClose={onClose} />
        ))}
      </div>
    </Floating>
  );
};

interface TriggerProps {
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface MenuProps extends Pick<MenuPopupProps, 'label' | 'align' | 'side'> {
  readonly items: readonly MenuItem[];
  /** Draws what opens the menu; spread the props and the ref on a button. */
  readonly renderTrigger: (props: TriggerProps, ref: RefObject<HTMLButtonElement | null>) => ReactNode;
}

/** A button that opens a list of actions. */
export const Menu = ({ renderTrigger, ...menu }: MenuProps) => {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const props: TriggerProps = {
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    onClick: () => setOpen(!open),
    onKeyDown: (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      setOpen(true);
    },
  };
  return (
    <>
      {renderTrigger(props, anchor)}
      {open && <MenuPopup {...menu} onClose={() => setOpen(false)} anchor={anchor} />}
    </>
  );
};

interface MenuButtonProps extends Omit<MenuProps, 'renderTrigger'> {
  readonly icon?: LucideIcon;
  readonly variant?: ButtonVariant;
  readonly size?: 'md' | 'sm';
  readonly tabIndex?: number;
}

/** A menu behind an icon: the three dots of a row. */
export const IconMenu = ({
  icon,
  variant,
  size,
  tabIndex,
  ...menu
}: MenuButtonProps & { readonly icon: LucideIcon }) => (
  <Menu
    {...menu}
    renderTrigger={(props, ref) => (
      <IconButton
        {...props}
        ref={ref}
        label={menu.label}
        icon={icon}
        {...(tabIndex !== undefined && { tabIndex })}
        {...(variant && { variant })}
        {...(size && { size })}
      />
    )}
  />
);

/** A menu behind a button with words. */
export const ButtonMenu = ({ icon, variant, size, ...menu }: MenuButtonProps) => (
  <Menu
    {...menu}
    renderTrigger={(props, ref) => (
      <Button
        {...props}
        ref={ref}
        {...(icon && { icon })}
        {...(variant && { variant })}
        {...(size && { size })}
      >
        {menu.label}
      </Button>
    )}
  />
);
