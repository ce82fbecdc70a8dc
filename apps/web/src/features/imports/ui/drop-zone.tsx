import { MOST_IMPORT_BYTES } from '@daybook/shared/imports/import-limits';
import { clsx } from 'clsx';
import { FileUp } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { problemSentence } from '../../../shared/api/problem-words.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { FieldError } from '../../../shared/ui/field.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';

interface DropZoneProps {
  readonly onFile: (file: File) => void;
  readonly busy: boolean;
  /** Why the last file was not taken. */
  readonly error: Error | null;
}

const MEGABYTE = 1024 * 1024;

const tooLarge = (file: File): string | undefined =>
  file.size > MOST_IMPORT_BYTES
    ? `${file.name} has ${Math.ceil(file.size / MEGABYTE)} MB; at most ${MOST_IMPORT_BYTES / MEGABYTE} MB can be taken. Split it into several files.`
    : undefined;

/** Where a file is dropped or chosen. */
export const DropZone = ({ onFile, busy, error }: DropZoneProps) => {
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [over, setOver] = useState(false);
  const [own, setOwn] = useState<string>();
  const [name, setName] = useState('');
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file || busy) return;
    const problem = (files?.length ?? 0) > 1 ? 'Import one file at a time.' : tooLarge(file);
    setOwn(problem);
    setName(file.name);
    if (problem === undefined) onFile(file);
  };
  const drag = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };
  const problem = own ?? (error && !busy ? problemSentence(error) : undefined);
  return (
    <section
      aria-label="File"
      className="flex flex-col gap-2"
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        take(event.dataTransfer.files);
      }}
    >
      <div
        className={clsx(
          'flex flex-col items-center gap-3 rounded-md border border-dashed px-6 py-10 text-center transition-colors duration-100',
          over ? 'border-pen bg-pen-soft' : 'border-line-strong bg-surface',
        )}
      >
        <span className="flex size-10 items-center justify-center rounded-full bg-sunken text-ink-2">
          <Icon of={FileUp} size={20} />
        </span>
        <p className="text-lg font-medium">{busy ? `Reading ${name}` : 'Drop a file here'}</p>
        <p id={hint} className="max-w-md text-ink-2">
          People, companies, deals, tasks or notes: a CSV export of HubSpot, Salesforce, Pipedrive, LinkedIn,
          Google Contacts, Outlook or Daybook, or any other list. You see what will happen before anything is
          imported.
        </p>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          aria-label="File to import"
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <Button variant="filled" busy={busy} aria-describedby={hint} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
      </div>
      {problem && <FieldError>{name ? `${name}: ${problem}` : problem}</FieldError>}
    </section>
  );
};
