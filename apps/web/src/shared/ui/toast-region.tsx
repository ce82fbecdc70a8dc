import { clsx } from 'clsx';
import { CircleAlert, X } from 'lucide-react';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
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

/** Counts down only while nobody points at the messages or has the focus in them. */
const useTimeout = ({ id, ms }: Toast, paused: boolean): void => {
  const left = useRef(ms);
  useEffect(() => {
    if (paused) return undefined;
    const started = performance.now();
    const timer = setTimeout(() => dismissToast(id), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= performance.now() - started;
    };
  }, [id, paused]);
};

const ToastCard = ({ toast, paused }: { readonly toast: Toast; readonly paused: boolean }) => {
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
          {action.keys && <Kbd keys={action.keys} />}
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
        <ToastCard key={toast.id} toast={toast} paused={pointed || focused} />
      ))}
    </ol>
  );
};

/** Where messages appear; once in the app, always there so that what comes is read out. F6 goes to it. */
export const ToastRegion = () => {
  const toasts = useToastStore((state) => state.toasts);
  return (
    <section
      aria-label="Messages"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-18 z-40 flex justify-center px-3 md:bottom-12 print:hidden"
    >
      {toasts.length > 0 && <ToastList toasts={toasts} />}
    </section>
  );
};
