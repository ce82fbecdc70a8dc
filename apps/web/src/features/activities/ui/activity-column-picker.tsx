import { ColumnPicker } from '../../../shared/columns/column-picker.tsx';
import type { ListAddress } from '../list-address.ts';
import { useActivityColumns } from '../use-activity-columns.ts';

interface PickerProps {
  readonly address: ListAddress;
  readonly open: boolean;
  readonly onChange: (address: ListAddress) => void;
  readonly onClose: () => void;
}

/** Which fields a list of activities shows, in which order. */
export const ActivityColumnPicker = ({ address, open, onChange, onClose }: PickerProps) => {
  const chosen = useActivityColumns(address, onChange);
  return (
    <ColumnPicker
      open={open}
      chosen={chosen}
      lead="subject"
      bare={chosen.isFirst ? 'What matters most: outcome, priority, topic and place.' : 'The subject alone.'}
      onPhone="A phone shows what matters most, and no columns."
      sort={null}
      onClose={onClose}
    />
  );
};
