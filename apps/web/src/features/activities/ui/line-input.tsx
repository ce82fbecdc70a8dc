import type { Span } from '@daybook/shared/activities/one-line-people.rules';
import { clsx } from 'clsx';
import { type ComponentProps, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ComboOption } from '../../../shared/ui/combo-option.ts';
import { ComboboxList } from '../../../shared/ui/combobox-list.tsx';
import { completionsAt, withName } from '../line-completions.ts';
import type { Line } from '../use-line.ts';

const CHIPS: Readonly<Partial<Record<Span['kind'], string>>> = {
  person: 'bg-pen-soft text-pen-ink shadow-[0_0_0_2px_var(--pen-soft)]',
  when: 'bg-pen-soft text-pen-ink shadow-[0_0_0_2px_var(--pen-soft)]',
  outcome: 'bg-pen-soft text-pen-ink shadow-[0_0_0_2px_var(--pen-soft)]',
  place: 'bg-pen-soft text-pen-ink shadow-[0_0_0_2px_var(--pen-soft)]',
  amount: 'bg-pen-soft text-pen-ink shadow-[0_0_0_2px_var(--pen-soft)]',
  ask: 'underline decoration-late decoration-wavy underline-offset-4',
};

/** The text with what was understood marked, drawn where the field's own text would be. */
const Marked = ({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) => {
  const pieces = spans.filter(({ kind, to }) => CHIPS[kind] !== undefined && to <= text.length);
  return (
    <>
      {pieces.map(({ from, to, kind }, i) => (
        <span key={`${from} ${kind}`}>
          {text.slice(pieces[i - 1]?.to ?? 0, from)}
          <span className={clsx('rounded-xs', CHIPS[kind])}>{text.slice(from, to)}</span>
        </span>
      ))}
      {text.slice(pieces.at(-1)?.to ?? 0)}
    </>
  );
};

/** Names that fit the word at the caret, chosen with the arrows and Enter. */
const useCompletions = (line: Line, input: RefObject<HTMLInputElement | null>) => {
  const id = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(-1);
  const [chosen, setChosen] = useState<{ readonly caret: number }>();
  // With the name, not a frame later: what is typed on by then would come behind it.
  useLayoutEffect(() => {
    if (chosen) input.current?.setSelectionRange(chosen.caret, chosen.caret);
  }, [chosen, input]);
  const options: readonly ComboOption[] = caret === null ? [] : completionsAt(line, caret);
  const current = options[at];
  const close = () => {
    setCaret(null);
    setAt(-1);
  };
  const choose = (item: ComboOption) => {
    const next = withName(line.text, caret ?? line.text.length, item.label);
    line.type(next.text);
    setChosen({ caret: next.caret });
    close();
  };
  const onKey = (key: string): boolean => {
    if (options.length === 0) return false;
    if (key === 'ArrowDown') setAt((at + 1) % options.length);
    else if (key === 'ArrowUp') setAt((at - 1 + options.length) % options.length);
    else if (key === 'Escape') close();
    else if (key === 'Enter' && current) choose(current);
    else return false;
    return true;
  };
  const list = { id, options, current, status: '', choose, point: setAt };
  const noteCaret = (place: number | null) => {
    setCaret(place);
    setAt(-1);
  };
  return { list, open: options.length > 0, onKey, noteCaret, close };
};

interface LineInputProps extends Omit<ComponentProps<'input'>, 'ref' | 'value' | 'onChange' | 'onKeyDown'> {
  readonly line: Line;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Where one line is typed: what was understood is marked in it, names complete as one types. */
export const LineInput = ({ line, input, className, ...rest }: LineInputProps) => {
  const marks = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const { list, open, onKey, noteCaret, close } = useCompletions(line, input);
  const follow = () => {
    if (marks.current && input.current) marks.current.scrollLeft = input.current.scrollLeft;
  };
  const marked = line.reading.spans.length > 0;
  useLayoutEffect(() => {
    // Asking where a field is scrolled to has the whole page laid out.
    if (marked) follow();
  });
  return (
    <span ref={box} className={clsx('relative flex min-w-0 flex-1 items-center', className)}>
      <span
        ref={marks}
        aria-hidden
        className="pointer-events-none absolute inset-x-0 overflow-hidden py-1 whitespace-pre text-ink"
      >
        {marked && <Marked text={line.text} spans={line.reading.spans} />}
      </span>
      <input
        {...rest}
        ref={input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        {...(open && { 'aria-controls': `${list.id}-list` })}
        {...(list.current && { 'aria-activedescendant': `${list.id}-${list.current.value}` })}
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        value={line.text}
        onChange={({ target }) => {
          line.type(target.value);
          noteCaret(target.selectionStart);
        }}
        onScroll={follow}
        onSelect={follow}
        onBlur={close}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || !onKey(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        className={clsx(
          'relative h-full w-full min-w-0 bg-transparent caret-ink outline-none',
          marked ? 'text-transparent' : 'text-ink',
        )}
      />
      {open && <ComboboxList anchor={box} label="Names" list={list} isChosen={() => false} />}
    </span>
  );
};
