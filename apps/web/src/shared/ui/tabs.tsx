import { clsx } from 'clsx';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { Link, type To, useLocation } from 'react-router';
import { useChosenInSight } from '../lib/chosen-in-sight.ts';
import { useFormats } from '../lib/preferences.state.ts';
import { oneStepOn } from '../lib/way-back.ts';

const tabClass = (current: boolean): string =>
  clsx(
    '-mb-px inline-flex h-9.5 shrink-0 items-center gap-1.5 border-b-2 px-0.5 whitespace-nowrap transition-colors duration-100',
    current ? 'border-pen font-medium text-ink' : 'border-transparent text-ink-2 hover:text-ink',
  );

export interface TabLink {
  readonly to: To;
  readonly label: string;
  readonly count?: number | undefined;
  /** There is more than is counted. */
  readonly capped?: boolean;
  readonly current: boolean;
}

/** The parts of a record, each with its address. */
export const TabLinks = ({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }) => {
  const formats = useFormats();
  const state = oneStepOn(useLocation().state);
  const strip = useRef<HTMLElement>(null);
  useChosenInSight(
    strip,
    tabs.findIndex(({ current }) => current),
  );
  return (
    <nav
      ref={strip}
      aria-label={label}
      className="flex gap-5 overflow-x-auto overflow-y-hidden [scrollbar-width:none]"
    >
      {tabs.map(({ to, label: name, count, capped = false, current }) => (
        <Link
          key={name}
          to={to}
          state={state}
          {...(current && { 'aria-current': 'page' })}
          className={tabClass(current)}
        >
          {name}
          {count !== undefined && <span className="tabular-nums">{formats.counted(count, capped)}</span>}
        </Link>
      ))}
    </nav>
  );
};

export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: string;
  readonly onChange: (key: string) => void;
}

const MOVES: Readonly<Record<string, (i: number, count: number) => number>> = {
  ArrowRight: (i, count) => (i + 1) % count,
  ArrowLeft: (i, count) => (i - 1 + count) % count,
  Home: () => 0,
  End: (_i, count) => count - 1,
};

/** The parts of a panel. */
export const Tabs = ({ label, tabs, current, onChange }: TabsProps) => {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const chosen = Math.max(
    tabs.findIndex((tab) => tab.key === current),
    0,
  );
  useChosenInSight(list, chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = MOVES[event.key]?.(chosen, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    onChange(tab.key);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next ?? 0]?.focus();
  };
  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
        className="flex gap-4.5 overflow-x-auto overflow-y-hidden border-b border-line [scrollbar-width:none]"
      >
        {tabs.map((tab, i) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={i === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={i === chosen ? 0 : -1}
            onClick={() => onChange(tab.key)}
            className={tabClass(i === chosen)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tabs[chosen]?.key}`}>
        {tabs[chosen]?.content}
      </div>
    </>
  );
};
