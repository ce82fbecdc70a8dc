import type { RecordType } from '@daybook/shared/records/record-type';
import type { Snippet } from '@daybook/shared/search/search';
import { clsx } from 'clsx';
import { Building2, Contact, FileText, Handshake, type LucideIcon, Megaphone, Package } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { fileIcon } from '../../features/files/ui/file-icon.tsx';
import { ActivityIcon } from '../../shared/ui/activity-icon.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import { Kbd } from '../../shared/ui/kbd.tsx';
import type { Choice } from './palette-choices.ts';

const OF_RECORD: Readonly<Record<RecordType, LucideIcon>> = {
  account: Building2,
  contact: Contact,
  opportunity: Handshake,
  deal: Package,
  campaign: Megaphone,
  contract: FileText,
};

const ChoiceIcon = ({ icon }: { readonly icon: NonNullable<Choice['icon']> }) => (
  <span aria-hidden className="flex w-6 shrink-0 justify-center text-ink-3">
    {'record' in icon && <Icon of={OF_RECORD[icon.record]} />}
    {'activity' in icon && <ActivityIcon type={icon.activity} />}
    {'file' in icon && <Icon of={fileIcon(icon.file)} />}
  </span>
);

/** The pieces with where each begins: a name that no other has. */
const placed = (snippet: Snippet) => {
  let at = 0;
  return snippet.map((piece) => {
    const from = at;
    at += piece.text.length;
    return { ...piece, from };
  });
};

/** Where in a text the words are that were looked for. */
const FoundText = ({ snippet }: { readonly snippet: Snippet }) => (
  <span className="block truncate text-sm text-ink-2">
    {placed(snippet).map(({ text, found, from }) =>
      found ? (
        <mark key={from} className="rounded-xs bg-pen-soft font-medium text-pen-ink">
          {text}
        </mark>
      ) : (
        text
      ),
    )}
  </span>
);

interface OptionProps {
  readonly choice: Choice;
  readonly current: boolean;
  readonly onPoint: () => void;
}

/** One line of the palette. */
export const PaletteOption = ({ choice, current, onPoint }: OptionProps) => {
  const option = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) option.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <button
      ref={option}
      type="button"
      id={`palette-${choice.id}`}
      role="option"
      aria-selected={current}
      tabIndex={-1}
      onPointerMove={onPoint}
      onClick={choice.run}
      className={clsx(
        'flex min-h-9 w-full cursor-default items-center gap-2.5 rounded-sm px-2.5 py-1 text-left',
        current && 'bg-pen-soft text-pen-ink',
      )}
    >
      {choice.icon && <ChoiceIcon icon={choice.icon} />}
      <span className="min-w-0 flex-1">
        <span className="block truncate">
          {choice.label}
          {choice.detail && <span className="ml-2 text-sm text-ink-3">{choice.detail}</span>}
        </span>
        {choice.snippet && choice.snippet.length > 0 && <FoundText snippet={choice.snippet} />}
      </span>
      {choice.keys && <Kbd keys={choice.keys} />}
    </button>
  );
};
