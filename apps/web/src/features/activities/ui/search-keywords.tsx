import { ExternalLink, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../../shared/ui/button.tsx';
import { ToggleChip } from '../../../shared/ui/chips.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import type { Keywords } from '../keywords.state.ts';

/** A word of one's own; Enter adds it, Escape leaves it. */
const AddKeyword = ({ onAdd }: { readonly onAdd: (text: string) => void }) => {
  const [text, setText] = useState<string | null>(null);
  const button = useRef<HTMLSpanElement>(null);
  const close = () => {
    setText(null);
    requestAnimationFrame(() => button.current?.querySelector('button')?.focus());
  };
  if (text === null)
    return (
      <span ref={button} className="inline-flex">
        <ToggleChip pressed={false} icon={Plus} onPress={() => setText('')}>
          Add
        </ToggleChip>
      </span>
    );
  return (
    <span className="w-44">
      <TextField
        label="Another keyword"
        hideLabel
        placeholder="Another keyword"
        autoFocus
        maxLength={100}
        value={text}
        onChange={setText}
        onBlur={() => {
          onAdd(text);
          setText(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') onAdd(text);
          close();
        }}
      />
    </span>
  );
};

/** What LinkedIn will be searched for, each word to be left out or added. */
export const SearchKeywords = ({ keywords }: { readonly keywords: Keywords }) => (
  <div className="flex flex-col gap-3">
    <p className="text-sm text-ink-2">Opens a LinkedIn people search in a new tab.</p>
    <fieldset aria-label="Search keywords" className="flex flex-wrap items-center gap-1.5">
      {keywords.keywords.map((keyword) => (
        <ToggleChip key={keyword.text} pressed={keyword.on} onPress={() => keywords.toggle(keyword)}>
          {keyword.text}
        </ToggleChip>
      ))}
      <AddKeyword onAdd={keywords.add} />
    </fieldset>
    <span>
      <Button
        icon={ExternalLink}
        onClick={keywords.search}
        blocked={keywords.keywords.some(({ on }) => on) ? undefined : 'Choose at least one keyword.'}
      >
        Search LinkedIn
      </Button>
    </span>
  </div>
);
