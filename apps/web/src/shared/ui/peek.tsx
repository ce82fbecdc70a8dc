import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useCommands } from '../lib/keyboard.ts';
import { useRoomForPanel } from '../lib/media.ts';
import { Dialog } from './dialog.tsx';
import { IconButton } from './icon-button.tsx';
import { usePanelWidth } from './use-panel-width.ts';

interface PeekProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The name of what is shown. */
  readonly title: string;
  readonly mark?: ReactNode;
  /** The main thing to do with it. */
  readonly action?: ReactNode;
  /**
   * Over the list for now, which makes room for it afterwards; a panel is laid out before it is open as well, unseen: so
   * it is to be seen sooner.
   */
  readonly over?: boolean;
  readonly children: ReactNode;
}

const PeekPanel = ({ open, onClose, title, mark, action, over = false, children }: PeekProps) => {
  useCommands(
    open
      ? [{ id: 'peek.close', label: 'Close the panel', keys: ['Escape'], group: 'In a list', run: onClose }]
      : [],
    'panel',
  );
  const { width, edge } = usePanelWidth();
  return (
    <aside
      aria-label={title}
      className={clsx(
        'flex shrink-0 flex-col border-l border-line bg-surface',
        over ? 'absolute inset-y-0 right-0 z-10' : 'relative',
        !open && 'invisible',
      )}
      style={{ width }}
    >
      <div
        {...edge}
        className="absolute inset-y-0 -left-1 z-10 w-2 cursor-col-resize touch-none hover:bg-pen-soft active:bg-pen-soft"
      />
      <header className="flex h-14.5 shrink-0 items-center gap-2.5 border-b border-line pr-3 pl-5">
        {mark}
        <h2 className="min-w-0 flex-1 truncate font-semibold">{title}</h2>
        {action}
        <IconButton icon={X} label="Close" keys="Escape" onClick={onClose} />
      </header>
      <div className="flex-1 overflow-y-auto p-5">{children}</div>
    </aside>
  );
};

/** What is selected, shown beside the list; on a narrow window a sheet over it. */
export const Peek = (props: PeekProps) => {
  const beside = useRoomForPanel();
  const content = useRef<HTMLDivElement>(null);
  if (beside) return props.open || props.over ? <PeekPanel {...props} /> : null;
  const { open, onClose, title, action, children } = props;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      place="side"
      size="sm"
      footer={action}
      initialFocus={content}
    >
      {/* It is read first: a field in focus would bring up the keyboard of a phone. */}
      <div ref={content} tabIndex={-1} className="px-5 pb-5 outline-none">
        {children}
      </div>
    </Dialog>
  );
};
