import { SlidersHorizontal } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { filterErrors } from '../filter-problem.ts';

interface FilterRefusedProps {
  readonly error: unknown;
  /** Opens the filter, where each condition says what is wrong with it. */
  readonly onShow: () => void;
  readonly onClear: () => void;
}

/** A list whose filter cannot be carried out whole: nothing is shown rather than too much, and it says why. */
export const FilterRefused = ({ error, onShow, onClear }: FilterRefusedProps) => {
  const messages = [...new Set(filterErrors(error).map(({ message }) => message))];
  return (
    <div
      role="alert"
      className="flex flex-col items-start gap-3 rounded-md border border-line bg-surface p-5"
    >
      <div>
        <p className="font-medium text-late">
          {messages.length === 1
            ? 'A condition of this filter cannot be carried out.'
            : 'Some conditions of this filter cannot be carried out.'}
        </p>
        <ul className="text-ink-2">
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      </div>
      <span className="flex gap-2">
        <Button icon={SlidersHorizontal} onClick={onShow}>
          Show the filter
        </Button>
        <Button variant="quiet" onClick={onClear}>
          Take it off
        </Button>
      </span>
    </div>
  );
};
