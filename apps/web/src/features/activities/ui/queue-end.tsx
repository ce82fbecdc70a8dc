import { CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { activityPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { PAGE_X, Page, PageTitle } from '../../../shared/ui/page.tsx';
import { type Handled, itemsThat, type Queue, type QueueItem } from '../queue.ts';

const WORDS: readonly (readonly [Handled, string])[] = [
  ['done', 'Completed'],
  ['snoozed', 'Snoozed'],
  ['moved', 'Moved to another day'],
  ['assigned', 'Given to a colleague'],
  ['deleted', 'Deleted'],
  ['passed', 'Dealt with by others meanwhile'],
  ['skipped', 'Skipped'],
];

const SHOWN = 8;

/** Those that one may want to look at again, by name. */
const Names = ({ items }: { readonly items: readonly QueueItem[] }) => {
  const formats = useFormats();
  return (
    <ul className="flex flex-col">
      {items.slice(0, SHOWN).map(({ id, subject }) => (
        <li key={id} className="truncate">
          <Link to={activityPath(id)} className="text-pen hover:underline">
            {subject}
          </Link>
        </li>
      ))}
      {items.length > SHOWN && (
        <li className="text-ink-2">and {formats.number(items.length - SHOWN)} more</li>
      )}
    </ul>
  );
};

const Tally = ({ queue }: { readonly queue: Queue }) => {
  const formats = useFormats();
  return (
    <dl className="mt-5 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2.5">
      {WORDS.map(([what, label]) => ({ what, label, items: itemsThat(queue, what) }))
        .filter(({ items }) => items.length > 0)
        .map(({ what, label, items }) => (
          <div key={what} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-2">{label}</dt>
            <dd className="min-w-0">
              <span className="font-medium tabular-nums">{formats.number(items.length)}</span>
              {what !== 'done' && <Names items={items} />}
            </dd>
          </div>
        ))}
    </dl>
  );
};

interface EndProps {
  readonly queue: Queue;
  /** Goes on with these; they are to come again. */
  readonly onAgain: (items: readonly QueueItem[]) => void;
  readonly onLeave: () => void;
}

/** What was done, and back to the list. */
export const QueueEnd = ({ queue, onAgain, onLeave }: EndProps) => {
  const formats = useFormats();
  const countOf = (items: readonly QueueItem[]): string =>
    items.length === 1 ? 'one' : formats.number(items.length);
  const left = itemsThat(queue);
  const skipped = itemsThat(queue, 'skipped');
  useCommands([
    {
      id: 'queue.leave',
      label: 'Back to the list',
      keys: ['q', 'Escape'],
      group: 'In a queue',
      run: onLeave,
    },
  ]);
  return (
    <Page title="Queue">
      <div className={`${PAGE_X} mx-auto max-w-160 py-10`}>
        <div className="flex items-center gap-3">
          <span className={left.length === 0 ? 'text-done' : 'text-ink-3'}>
            <Icon of={CircleCheck} size={24} />
          </span>
          <PageTitle>
            {left.length === 0 ? 'That was the last one' : `${formats.number(left.length)} still to come`}
          </PageTitle>
        </div>
        <Tally queue={queue} />
        {queue.goesOn && (
          <p className="mt-5 text-ink-2">The list goes on. Start the queue again for the next ones.</p>
        )}
        <div className="mt-7 flex flex-wrap gap-2">
          <Button variant="filled" keys="q" onClick={onLeave}>
            Back to the list
          </Button>
          {left.length > 0 && <Button onClick={() => onAgain(left)}>Go on with {countOf(left)}</Button>}
          {left.length === 0 && skipped.length > 0 && (
            <Button onClick={() => onAgain(skipped)}>Go through the {countOf(skipped)} skipped</Button>
          )}
        </div>
      </div>
    </Page>
  );
};
