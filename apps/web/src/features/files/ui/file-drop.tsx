import { Upload } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { addUploads } from '../uploads.state.ts';
import { useFileDrop } from '../use-file-drop.ts';

interface Dropping {
  /** Lets one choose files; undefined for those who may not. */
  readonly choose: (() => void) | undefined;
  /** What has to stand on the page for that. */
  readonly part: ReactNode;
}

/** Files dropped anywhere on the page of a record, pasted, or chosen with U, go to that record. */
export const useRecordFiles = (
  record: { readonly id: string; readonly title: string },
  may: boolean,
): Dropping => {
  const { id, title } = record;
  const input = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]) => addUploads({ id, title }, files);
  const over = useFileDrop(may ? take : undefined);
  const choose = () => input.current?.click();
  useCommands(
    may ? [{ id: 'file.upload', label: 'Upload files', keys: ['u'], group: 'Records', run: choose }] : [],
  );
  if (!may) return { choose: undefined, part: null };
  const part = (
    <>
      <input
        ref={input}
        type="file"
        multiple
        aria-label={`Files for ${title}`}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          take([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {over && (
        <div className="pointer-events-none fixed inset-2 z-40 flex items-center justify-center rounded-lg border-2 border-dashed border-pen bg-pen-soft/85">
          <p className="flex items-center gap-2.5 text-lg font-medium text-pen-ink">
            <Icon of={Upload} size={20} />
            Drop to keep with {title}
          </p>
        </div>
      )}
    </>
  );
  return { choose, part };
};
