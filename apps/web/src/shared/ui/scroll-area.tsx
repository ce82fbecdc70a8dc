import { clsx } from 'clsx';
import { createContext, type ReactNode, type RefObject, use, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router';

const ScrollContext = createContext<RefObject<HTMLElement | null> | null>(null);

/** How far areas were scrolled, by history entry. */
const remembered = new Map<string, number>();

/** The element that scrolls a page's content; lists that are windowed watch it. */
export const useScrollArea = (): RefObject<HTMLElement | null> => {
  const area = use(ScrollContext);
  if (!area) throw new Error('A list needs a ScrollArea around it.');
  return area;
};

const SETTLES_MS = 150;

interface ScrollAreaProps {
  /** Tells apart the areas of one page. */
  readonly name: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** What is in it may be wider; of what stays in place, the width is `100cqw`. */
  readonly sideways?: boolean;
}

/** Scrolls what is in it, and stands where it stood when one comes back by history. */
export const ScrollArea = ({ name, children, className, sideways = false }: ScrollAreaProps) => {
  const area = useRef<HTMLDivElement>(null);
  const { key } = useLocation();
  const memory = `${key}|${name}`;
  const before = useRef<string>(undefined);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    // Where it stands need not be asked for: that would have the browser lay out what is just being drawn.
    const stood = remembered.get(memory);
    if (stood !== undefined) element.scrollTop = stood;
    else if (before.current !== undefined) remembered.set(memory, remembered.get(before.current) ?? 0);
    before.current = memory;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      timer = undefined;
      remembered.set(memory, element.scrollTop);
    };
    // Asking while a list is being drawn would make the browser lay it out once more.
    const noteSoon = () => {
      timer ??= setTimeout(note, SETTLES_MS);
    };
    element.addEventListener('scroll', noteSoon, { passive: true });
    return () => {
      element.removeEventListener('scroll', noteSoon);
      if (timer === undefined) return;
      clearTimeout(timer);
      note();
    };
  }, [memory]);
  return (
    <div
      ref={area}
      className={clsx(
        'min-h-0 flex-1 overflow-y-auto print:overflow-visible',
        sideways ? '@container overflow-x-auto' : 'overflow-x-hidden',
        className,
      )}
    >
      <ScrollContext value={area}>
        <div className={sideways ? 'w-fit min-w-full' : undefined}>{children}</div>
      </ScrollContext>
    </div>
  );
};
