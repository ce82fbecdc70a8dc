import { ArrowLeft, ChevronLeft, SkipForward } from 'lucide-react';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { PAGE_X } from '../../../shared/ui/page.tsx';
import { ProgressBar } from '../../../shared/ui/progress-bar.tsx';
import { beforeIn, placeIn, type Queue } from '../queue.ts';

interface BarProps {
  readonly queue: Queue;
  readonly id: string;
  /** What the list is called. */
  readonly label: string;
  readonly onBack: () => void;
  readonly onSkip: () => void;
  readonly onLeave: () => void;
}

const GROUP = 'In a queue';

const useQueueKeys = ({ queue, id, onBack, onSkip, onLeave }: BarProps): void =>
  useCommands([
    { id: 'queue.skip', label: 'Skip', keys: ['j'], group: GROUP, run: onSkip },
    {
      id: 'queue.back',
      label: 'Back to the one before',
      keys: ['k'],
      group: GROUP,
      when: () => beforeIn(queue, id) !== null,
      run: onBack,
    },
    { id: 'queue.leave', label: 'Back to the list', keys: ['q'], group: GROUP, run: onLeave },
  ]);

/** How far one is in the queue, and how to go on: "4 of 12". */
export const QueueBar = (props: BarProps) => {
  const { queue, id, label, onBack, onSkip, onLeave } = props;
  const formats = useFormats();
  useQueueKeys(props);
  const { length } = queue.items;
  const handled = Object.keys(queue.handled).length;
  const all = `${queue.goesOn ? 'the first ' : ''}${formats.number(length)}`;
  const place = `${formats.number(placeIn(queue, id) + 1)} of ${all}`;
  return (
    <section
      aria-label="Queue"
      className={`${PAGE_X} flex h-11.5 shrink-0 items-center gap-3 border-b border-line bg-surface`}
    >
      <IconButton icon={ArrowLeft} label="Back to the list" keys="q" onClick={onLeave} />
      <span className="truncate text-ink-2 max-md:hidden">{label}</span>
      <ProgressBar
        value={handled}
        max={length}
        label="Worked through"
        text={`${formats.number(handled)} of ${formats.number(length)} worked through`}
        className="w-30 max-md:w-14"
      />
      <span role="status" className="font-medium whitespace-nowrap tabular-nums">
        {place}
      </span>
      <span className="ml-auto flex items-center gap-1">
        {beforeIn(queue, id) !== null && (
          <IconButton icon={ChevronLeft} label="Back to the one before" keys="k" onClick={onBack} />
        )}
        <Button icon={SkipForward} keys="j" onClick={onSkip}>
          Skip
        </Button>
      </span>
    </section>
  );
};
