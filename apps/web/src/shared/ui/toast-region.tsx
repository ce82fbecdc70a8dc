import { clsx } from 'clsx';
import { CircleAlert, X } from 'lucide-react';
import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useCommands } from '../lib/keyboard.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { dismissToast, type Toast, useToastStore } from './toast.state.ts';

const GO_TO_MESSAGE = {
  id: 'messages.focus',
  label: 'Go to the message',
  keys: ['F6'],
  group: 'Everywhere',
  keyOnly: true,
};

/** Looked at again when a dialog hides the messages. */
const LOOK_AGAIN_MS = 2000;

/** Counts down only while nobody points at the messages or has the focus in them, and no dialog keeps one from them. */
const useTimeout = ({ id, ms }: Toast, paused: boolean): void => {
  const left = useRef(ms);
  useEffect(() => {
    // A timer of no end would fire at once.
    if (paused || left.current === Number.POSITIVE_INFINITY) return undefined;
    const started = performance.now();
    let timer: ReturnType<typeof setTimeout>;
    const end = () => {
      if (document.querySelector('dialog[open]')) timer = setTimeout(end, LOOK_AGAIN_MS);
      else dismissToast(id);
    };
    timer = setTimeout(end, left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(LOOK_AGAIN_MS, left.current - (performance.now() - started));
    };
  }, [id, paused]);
};

interface CardProps {
  readonly toast: Toast;
  readonly paused: boolean;
  /** A key acts on the last message only. */
  readonly last: boolean;
}

const ToastCard = ({ toast, paused, last }: CardProps) => {
  useTimeout(toast, paused);
  const { action } = toast;
  return (
    <li
      className={clsx(
        'pointer-events-auto flex max-w-full items-center gap-3 rounded-md py-1.5 pr-1.5 pl-3.5 shadow-card animate-[rise-in_160ms_var(--ease-out)]',
        toast.tone === 'late' ? 'bg-late text-paper' : 'bg-ink text-paper',
      )}
    >
      {toast.tone === 'late' && <Icon of={CircleAlert} />}
      <span className="min-w-0 py-1">{toast.text}</span>
      {action && (
        <button
          type="button"
          onClick={() => {
            dismissToast(toast.id);
            action.run();
          }}
          className="flex h-7 shrink-0 items-center gap-2 rounded-sm px-2.5 font-semibold underline underline-offset-3 outline-paper hover:bg-paper/15"
        >
          {action.label}
          {last && action.keys && (
            <span className="max-md:hidden">
              <Kbd keys={action.keys} />
            </span>
          )}
        </button>
      )}
      <button
        type="button"
        aria-label="Dismiss"
        onClick={() => dismissToast(toast.id)}
        className="flex size-7 shrink-0 items-center justify-center rounded-sm outline-paper hover:bg-paper/15"
      >
        <Icon of={X} size={14} />
      </button>
    </li>
  );
};

/** While it is there, the focus it took is given back when the last message goes. */
const ToastList = ({ toasts }: { readonly toasts: readonly Toast[] }) => {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const before = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    // The message that had the focus made room for a newer one.
    if (focused && document.activeElement === document.body) list.current?.querySelector('button')?.focus();
  });
  useCommands([{ ...GO_TO_MESSAGE, run: () => list.current?.querySelector('button')?.focus() }], 'app');
  useEffect(
    () => () => {
      if (document.activeElement === document.body) before.current?.focus({ preventScroll: true });
    },
    [],
  );
  const onFocus = (event: FocusEvent) => {
    const from = event.relatedTarget;
    if (from instanceof HTMLElement && !list.current?.contains(from)) before.current = from;
    setFocused(true);
  };
  return (
    <ol
      ref={list}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={onFocus}
      onBlur={() => setFocused(false)}
      className="flex max-w-full flex-col items-center gap-2"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} paused={pointed || focused} last={toast === toasts.at(-1)} />
      ))}
    </ol>
  );
};

/** In the browser's top layer, and taken to its top again with each message, so that no dialog covers it. */
const useOnTop = (region: RefObject<HTMLElement | null>, toasts: readonly Toast[]): void => {
  useLayoutEffect(() => {
    const element = region.current;
    if (!element) return;
    const open = element.matches(':popover-open');
    // Only a dialog can have come to lie over it; else it stays where it is, which costs nothing.
    if (open && toasts.length > 0 && document.querySelector('dialog[open]') === null) return;
    if (open) element.hidePopover();
    if (toasts.length > 0) element.showPopover();
  }, [region, toasts]);
};

/** Where messages appear; once in the app. F6 goes there. */
export const ToastRegion = () => {
  const { toasts, lifted } = useToastStore();
  const region = useRef<HTMLElement>(null);
  useOnTop(region, toasts);
  return (
    <>
      <div aria-live="polite" className="sr-only">
        {toasts.at(-1)?.text}
      </div>
      <section
        ref={region}
        aria-label="Messages"
        popover="manual"
        className={clsx(
          'pointer-events-none fixed inset-x-0 top-auto m-0 w-auto justify-center overflow-visible bg-transparent px-3 open:flex print:hidden',
          lifted ? 'bottom-64 md:bottom-39' : 'bottom-18 md:bottom-12',
        )}
      >
        {toasts.length > 0 && <ToastList toasts={toasts} />}
      </section>
    </>
  );
};
