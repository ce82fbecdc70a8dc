import { ListFilter } from 'lucide-react';
import { IconButton } from '../../ui/icon-button.tsx';

interface FilterButtonProps {
  /** How many conditions there are. */
  readonly count: number;
  readonly open: boolean;
  readonly onPress: () => void;
}

/** Z-60: at the top left of a list. */
export const FilterButton = ({ count, open, onPress }: FilterButtonProps) => (
  <span className="relative -ml-1.5 shrink-0">
    <IconButton
      icon={ListFilter}
      label={count > 0 ? `Filter, ${count} in use` : 'Filter'}
      keys="f"
      aria-expanded={open}
      onClick={onPress}
    />
    {count > 0 && <span aria-hidden className="absolute top-0.5 right-0.5 size-1.75 rounded-full bg-pen" />}
  </span>
);
