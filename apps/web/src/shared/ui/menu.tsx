import type { LucideIcon } from 'lucide-react';
import { type KeyboardEvent, lazy, type ReactNode, type RefObject, useRef, useState } from 'react';
import { Button } from './button.tsx';
import type { ButtonVariant } from './button-class.ts';
import { IconButton } from './icon-button.tsx';
import { WhenOpened } from './when-opened.tsx';

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

export interface MenuPopupProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly anchor: RefObject<HTMLElement | null>;
  readonly align?: 'start' | 'end';
  readonly side?: 'bottom' | 'top';
}

const load = () => import('./base/menu-popup.tsx');
const MenuPopup = lazy(async () => ({ default: (await load()).MenuPopup }));

export const preloadMenu = (): void => void load();

interface TriggerProps {
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerEnter: () => void;
}

interface MenuProps extends Pick<MenuPopupProps, 'label' | 'items' | 'align' | 'side'> {
  /** Draws what opens the menu; spread the props and the ref on a button. */
  readonly renderTrigger: (props: TriggerProps, ref: RefObject<HTMLButtonElement | null>) => ReactNode;
}

/** A button that opens a list of actions. */
export const Menu = ({ label, items, align, side, renderTrigger }: MenuProps) => {
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
    onPointerEnter: preloadMenu,
  };
  return (
    <>
      {renderTrigger(props, anchor)}
      <WhenOpened open={open}>
        <MenuPopup
          open={open}
          onClose={() => setOpen(false)}
          label={label}
          items={items}
          anchor={anchor}
          {...(align && { align })}
          {...(side && { side })}
        />
      </WhenOpened>
    </>
  );
};

interface MenuButtonProps extends Pick<MenuPopupProps, 'items' | 'align' | 'side'> {
  readonly label: string;
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
    renderTrigger={({ onPointerEnter, ...props }, ref) => (
      <IconButton
        {...props}
        ref={ref}
        label={menu.label}
        icon={icon}
        {...(tabIndex !== undefined && { tabIndex })}
        {...(variant && { variant })}
        {...(size && { size })}
        onMouseEnter={onPointerEnter}
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
