import { type KeyboardEvent, useId, useState } from 'react';
import type { ComboOption, ComboSource } from './combo-option.ts';
import { CREATE, useComboSearch, withCreate } from './use-combo-search.ts';

interface ComboListOptions extends ComboSource {
  readonly onChoose: (item: ComboOption) => void;
}

/** What a field with a list under it does: typing searches, arrows move, Enter chooses, Escape gives up. */
export const useComboList = ({ search, create, onChoose }: ComboListOptions) => {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | undefined>();
  const [at, setAt] = useState(0);
  const text = typed ?? '';
  const { items, status } = useComboSearch(search, text, open);
  const options = withCreate(items, text, create);
  const current = open ? options[Math.min(at, options.length - 1)] : undefined;
  const show = () => {
    setOpen(true);
    setAt(0);
  };
  const close = () => {
    setOpen(false);
    setTyped(undefined);
  };
  const choose = (item: ComboOption) => {
    close();
    if (item.value === CREATE) create?.run(text.trim());
    else onChoose(item);
  };
  const move = (by: number) => {
    if (!open) show();
    else if (options.length > 0)
      setAt((Math.min(at, options.length - 1) + by + options.length) % options.length);
  };
  const actOf = (key: string): (() => void) | undefined => {
    if (key === 'ArrowDown') return () => move(1);
    if (key === 'ArrowUp') return () => move(-1);
    if (key === 'Enter' && current) return () => choose(current);
    return key === 'Escape' && open ? close : undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A list that has only come up with the focus does not take the key that saves the form.
    const isToSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text === '' && at === 0;
    const act = event.nativeEvent.isComposing || isToSave ? undefined : actOf(event.key);
    if (!act) return;
    // Neither a form nor a dialog around it is meant by the key.
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const input = {
    role: 'combobox',
    autoComplete: 'off',
    spellCheck: false,
    'aria-autocomplete': 'list',
    'aria-expanded': open,
    ...(open && { 'aria-controls': `${id}-list` }),
    ...(current && { 'aria-activedescendant': `${id}-${current.value}` }),
    onKeyDown,
    onBlur: close,
    onClick: show,
  } as const;
  const type = (next: string) => {
    setTyped(next);
    show();
  };
  const list = { id, options, current, status, choose, point: setAt };
  return { open, typed, type, show, close, input, list };
};

export type ComboList = ReturnType<typeof useComboList>['list'];
