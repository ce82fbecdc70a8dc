import {
  edited,
  mentionText,
  nameBeingTyped,
  readable,
  textParts,
  withMention,
} from '@daybook/shared/notices/mention.rules';
import type { User } from '@daybook/shared/people/user';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type SyntheticEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ComboOption } from '../ui/combo-option.ts';
import { ComboboxList } from '../ui/combobox-list.tsx';
import { TextArea, type TextAreaProps } from '../ui/text-area.tsx';
import { usersQuery } from './users.queries.ts';

/** As many are offered at once. */
const MOST_OFFERED = 8;

const NOBODY: readonly User[] = [];

/** The text with everybody in it under the name they have now. */
const underNewNames = (text: string, users: readonly User[]): string =>
  textParts(text)
    .map((part) =>
      typeof part === 'string'
        ? part
        : mentionText({ id: part.id, name: users.find(({ id }) => id === part.id)?.name ?? part.name }),
    )
    .join('');

const offered = (users: readonly User[], text: string): readonly ComboOption[] => {
  const wanted = text.toLowerCase();
  return users
    .filter(({ name }) =>
      name
        .toLowerCase()
        .split(' ')
        .some((_, i, words) => words.slice(i).join(' ').startsWith(wanted)),
    )
    .slice(0, MOST_OFFERED)
    .map(({ id, name, email }) => ({ value: id, label: name, detail: email }));
};

/** Who is offered for the name being typed, and which of them is meant. */
const useOffer = (users: readonly User[], shown: string, caret: number) => {
  const [dismissed, dismiss] = useState<number | undefined>();
  const [at, point] = useState(0);
  const typing = nameBeingTyped(shown, caret);
  const options = typing === undefined || typing.from === dismissed ? [] : offered(users, typing.text);
  return { typing, options, current: options[Math.min(at, options.length - 1)], at, point, dismiss };
};

/** Where the caret is, and where it is put after a name, which brings a space. */
const useCaret = () => {
  const area = useRef<HTMLTextAreaElement | null>(null);
  const [caret, setCaret] = useState(-1);
  const toPlace = useRef<number | undefined>(undefined);
  const afterName = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (toPlace.current === undefined) return;
    area.current?.setSelectionRange(toPlace.current, toPlace.current);
    toPlace.current = undefined;
  });
  return {
    area,
    caret,
    look: (event: SyntheticEvent<HTMLTextAreaElement>) => {
      area.current = event.currentTarget;
      const { selectionStart, selectionEnd } = event.currentTarget;
      setCaret(selectionStart === selectionEnd ? selectionEnd : -1);
    },
    leave: () => setCaret(-1),
    putAfterName: (at: number) => {
      toPlace.current = at;
      afterName.current = at;
      setCaret(at);
    },
    /** Whether a key is the first one after a name. */
    followsName: ({ selectionStart, selectionEnd }: HTMLTextAreaElement): boolean => {
      const at = afterName.current;
      afterName.current = undefined;
      return selectionStart === at && selectionEnd === at;
    },
  };
};

/** A text field in which `@` offers users to name; its value keeps whom is meant, what is shown is the name. */
export const MentionArea = ({ value, onChange, onKeyDown, onBlur, ...rest }: TextAreaProps) => {
  const { data: users = NOBODY } = useQuery(usersQuery());
  const { area, caret, look, leave, putAfterName, followsName } = useCaret();
  const id = useId();
  const text = underNewNames(value, users);
  const shown = readable(text);
  const { typing, options, current, at, point, dismiss } = useOffer(users, shown, caret);
  const choose = (item: ComboOption) => {
    if (typing === undefined) return;
    const next = withMention(text, { from: typing.from, caret }, { id: item.value, name: item.label });
    putAfterName(next.caret);
    point(0);
    onChange(next.text);
  };
  const actOf = (key: string): (() => void) | undefined => {
    if (options.length === 0) return undefined;
    if (key === 'ArrowDown') return () => point((Math.min(at, options.length - 1) + 1) % options.length);
    if (key === 'ArrowUp')
      return () => point((Math.min(at, options.length - 1) + options.length - 1) % options.length);
    if ((key === 'Enter' || key === 'Tab') && current) return () => choose(current);
    return key === 'Escape' ? () => dismiss(typing?.from) : undefined;
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isFirst = followsName(event.currentTarget);
    if (isFirst && event.key === ' ') return event.preventDefault();
    const isPlain = !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const act = isPlain ? actOf(event.key) : undefined;
    if (!act) return onKeyDown?.(event);
    // Neither the text nor a dialog around it is meant by the key.
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const open = options.length > 0;
  return (
    <>
      <TextArea
        {...rest}
        value={shown}
        onChange={(next) => onChange(edited(text, next))}
        onSelect={look}
        onKeyDown={onKey}
        onBlur={(event) => {
          leave();
          onBlur?.(event);
        }}
        {...(open && {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': true,
          'aria-controls': `${id}-list`,
          ...(current && { 'aria-activedescendant': `${id}-${current.value}` }),
        })}
      />
      {open && (
        <ComboboxList
          anchor={area}
          label="People to mention"
          list={{ id, options, current, status: '', choose, point }}
          isChosen={() => false}
        />
      )}
    </>
  );
};
