import type { Activity } from '@daybook/shared/activities/activity';
import { clsx } from 'clsx';
import { Paperclip, Plus } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { firstProblem } from '../../../shared/api/problem-words.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { FieldError } from '../../../shared/ui/field.tsx';
import { ProgressBar } from '../../../shared/ui/progress-bar.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { useAttachFile, useAttachLink, useDetach } from '../attachments.queries.ts';
import { AttachedItem } from './attached-item.tsx';

/** Several files go one after the other; the first that is refused says why, and the others still go. */
const useFiles = (activityId: string) => {
  const { mutateAsync, isPending, part } = useAttachFile(activityId);
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<string>();
  const take = async (files: FileList | null) => {
    if (isPending) return;
    setRefused(undefined);
    for (const file of files ?? []) {
      setName(file.name);
      try {
        await mutateAsync(file);
      } catch (error) {
        setRefused((first) => first ?? `${file.name}: ${firstProblem(error as Error)}`);
      }
    }
  };
  return { take, isPending, part, name, refused };
};

const AddLink = ({ activityId, onClose }: { readonly activityId: string; readonly onClose: () => void }) => {
  const [url, setUrl] = useState('');
  const { mutate, error, isPending } = useAttachLink(activityId);
  return (
    <form
      noValidate
      className="flex items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        mutate(url, { onSuccess: onClose });
      }}
    >
      <div className="min-w-0 flex-1">
        <TextField
          label="Web address"
          hideLabel
          placeholder="https://"
          inputMode="url"
          autoFocus
          value={url}
          onChange={setUrl}
          error={firstProblem(error)}
        />
      </div>
      <Button type="submit" busy={isPending}>
        Add
      </Button>
      <Button variant="quiet" onClick={onClose}>
        Cancel
      </Button>
    </form>
  );
};

/** G-30, G-31: the documents, recordings and links of an activity. Files are dropped or chosen. */
export const Attachments = ({ activity, may }: { readonly activity: Activity; readonly may: boolean }) => {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [linking, setLinking] = useState(false);
  const { take, isPending, part, name, refused } = useFiles(activity.id);
  const { mutate: remove, error } = useDetach(activity.id);
  const drag = (is: boolean) => (event: DragEvent) => {
    if (!may) return;
    event.preventDefault();
    setOver(is);
  };
  const problem = refused ?? firstProblem(error);
  if (!may && activity.attachments.length === 0) return null;
  return (
    <section
      aria-label="Attachments"
      className={clsx(
        '-mx-2 flex flex-col gap-1.5 rounded-md border px-2 py-1.5',
        over ? 'border-pen bg-pen-soft' : 'border-transparent',
      )}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        // Not the record's as well, where this lies over a page that takes files.
        event.stopPropagation();
        if (may) void take(event.dataTransfer.files);
      }}
    >
      <h2 className="text-sm text-ink-2">Attachments</h2>
      {activity.attachments.length > 0 && (
        <ul>
          {activity.attachments.map((attachment) => (
            <AttachedItem
              key={attachment.id}
              attachment={attachment}
              onRemove={may ? () => remove(attachment) : undefined}
            />
          ))}
        </ul>
      )}
      {isPending && (
        <div className="flex flex-col gap-1">
          <span className="text-sm text-ink-2">Uploading {name}</span>
          <ProgressBar label={`Uploading ${name}`} value={Math.round(part * 100)} max={100} />
        </div>
      )}
      {problem && <FieldError>{problem}</FieldError>}
      {may && linking && <AddLink activityId={activity.id} onClose={() => setLinking(false)} />}
      {may && !linking && (
        <span className="flex flex-wrap gap-2">
          <input
            ref={input}
            type="file"
            multiple
            aria-label="Files to attach"
            tabIndex={-1}
            className="sr-only"
            onChange={(event) => {
              void take(event.target.files).finally(() => {
                if (input.current) input.current.value = '';
              });
            }}
          />
          <Button size="sm" icon={Paperclip} busy={isPending} onClick={() => input.current?.click()}>
            Add a file
          </Button>
          <Button size="sm" icon={Plus} onClick={() => setLinking(true)}>
            Add a link
          </Button>
        </span>
      )}
    </section>
  );
};
