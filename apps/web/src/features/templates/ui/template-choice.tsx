import type { Template } from '@daybook/shared/templates/template';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { Combobox } from '../../../shared/ui/combobox.tsx';
import { searchTemplates } from '../template-words.ts';
import { templatesQuery } from '../templates.queries.ts';

interface Chosen {
  readonly templateId?: string | null;
  readonly useTemplate?: boolean;
  readonly message?: string;
  readonly messageSubject?: string;
}

interface TemplateChoiceProps {
  readonly templateId: string | null;
  readonly use: boolean;
  readonly onChoose: (values: Chosen) => void;
}

const messageOf = ({ text, subject }: Template): Chosen => ({
  message: text,
  ...(subject !== '' && { messageSubject: subject }),
});

/** F-39 to F-41: which template a message is made from, what it says, and whether its text is taken. */
export const TemplateChoice = ({ templateId, use, onChoose }: TemplateChoiceProps) => {
  const { data: templates = [], isSuccess } = useQuery(templatesQuery());
  const search = useMemo(() => searchTemplates(templates), [templates]);
  const chosen = templates.find(({ id }) => id === templateId);
  // Somebody else's own, or one that is gone: the text it gave is in the message all the same.
  const unknown = templateId !== null && isSuccess && !chosen;
  const choose = (id: string | null) => {
    const next = templates.find((template) => template.id === id);
    onChoose({ templateId: id, ...(next ? use && messageOf(next) : { useTemplate: false }) });
  };
  return (
    <div className="flex flex-col gap-3">
      <Combobox
        label="Template"
        placeholder={templates.length === 0 && isSuccess ? 'There is none yet' : 'Name, folder or words'}
        search={search}
        value={
          chosen
            ? { value: chosen.id, label: chosen.name }
            : unknown
              ? { value: templateId, label: 'A template you cannot see' }
              : null
        }
        onChange={(item) => choose(item?.value ?? null)}
      />
      <Checkbox
        label="Use the template"
        hint={chosen ? 'Its text takes the place of the body.' : 'Choose a template first.'}
        checked={use}
        disabled={!chosen && !use}
        onChange={(wanted) =>
          onChoose({ useTemplate: wanted, ...(wanted && chosen ? messageOf(chosen) : {}) })
        }
      />
      {chosen && (
        <section aria-label="Content of the template">
          <h3 className="mb-1 text-sm text-ink-2">Content of the template</h3>
          <blockquote className="max-h-40 overflow-y-auto rounded-md border border-line bg-surface px-3.5 py-2.5 whitespace-pre-wrap wrap-anywhere">
            {chosen.text}
          </blockquote>
        </section>
      )}
    </div>
  );
};
