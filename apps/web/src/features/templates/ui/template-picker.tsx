import { useQuery } from '@tanstack/react-query';
import { FileText, Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button } from '../../../shared/ui/button.tsx';
import { Combobox } from '../../../shared/ui/combobox.tsx';
import { lazily } from '../../../shared/ui/lazily.ts';
import { Popover } from '../../../shared/ui/popover.tsx';
import { WhenOpened } from '../../../shared/ui/when-opened.tsx';
import { searchTemplates } from '../template-words.ts';
import { templatesQuery } from '../templates.queries.ts';

const TemplateDialog = lazily(async () => (await import('./template-dialog.tsx')).TemplateDialog);

interface TemplatePickerProps {
  /** What is written now, for keeping it as a template. */
  readonly text: string;
  readonly onInsert: (text: string) => void;
}

/** Chooses a template to write with, or keeps what is written as one. */
export const TemplatePicker = ({ text, onInsert }: TemplatePickerProps) => {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const { data: templates = [] } = useQuery(templatesQuery());
  const search = useMemo(() => searchTemplates(templates), [templates]);
  const choose = (id: string) => {
    const chosen = templates.find((template) => template.id === id);
    setOpen(false);
    if (chosen) onInsert(chosen.text);
  };
  return (
    <>
      <Button
        ref={anchor}
        size="sm"
        variant="quiet"
        icon={FileText}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Template
      </Button>
      <Popover open={open} onClose={() => setOpen(false)} label="Templates" anchor={anchor}>
        <div className="flex w-88 max-w-[calc(100vw-2rem)] flex-col gap-3 p-3.5">
          <Combobox
            label="Use a template"
            placeholder={templates.length === 0 ? 'There is none yet' : 'Name, folder or words'}
            search={search}
            value={null}
            onChange={(item) => item && choose(item.value)}
          />
          <span>
            <Button
              size="sm"
              icon={Plus}
              blocked={text.trim() === '' ? 'Write the text first.' : undefined}
              onClick={() => {
                setOpen(false);
                setKeeping(true);
              }}
            >
              Keep this text as a template
            </Button>
          </span>
        </div>
      </Popover>
      <WhenOpened open={keeping}>
        <TemplateDialog template={null} text={text} open={keeping} onClose={() => setKeeping(false)} />
      </WhenOpened>
    </>
  );
};
