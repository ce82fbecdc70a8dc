import { columnsText, readColumns } from '@daybook/shared/records/record-columns.rules';
import { MendLine } from '../../../shared/views/ui/mend-line.tsx';
import type { ListAddress } from '../list-address.ts';
import { useShownColumns } from '../use-activity-columns.ts';

interface ColumnMendsProps {
  readonly address: ListAddress;
  readonly onChange: (address: ListAddress) => void;
}

/** Columns that an address or a kept view asks for and that are not there to show. */
export const ColumnMends = ({ address, onChange }: ColumnMendsProps) =>
  useShownColumns(address.columns).gone.map(({ key, why }) => (
    <MendLine
      key={key}
      what={why}
      label="Take the column off"
      onMend={() =>
        onChange({
          ...address,
          columns: columnsText(readColumns(address.columns).filter((one) => one !== key)),
        })
      }
    />
  ));
