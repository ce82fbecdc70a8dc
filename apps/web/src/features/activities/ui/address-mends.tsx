import { MendLine } from '../../../shared/views/ui/mend-line.tsx';
import type { ListAddress, UnknownPart } from '../list-address.ts';
import { VIEW_LABELS } from '../list-links.ts';

interface AddressMendsProps {
  readonly address: ListAddress;
  readonly unknown: readonly UnknownPart[];
  readonly onChange: (address: ListAddress) => void;
}

const sentence = ({ name, value }: UnknownPart, { view }: ListAddress): string =>
  name === 'view'
    ? `There is no list ${value}. This is the list ${VIEW_LABELS[view]}.`
    : `There is no order ${value}. The list is in the order of due dates.`;

/** A view or an order that an address or a kept view asks for and nobody knows. */
export const AddressMends = ({ address, unknown, onChange }: AddressMendsProps) =>
  unknown.map((part) => (
    <MendLine
      key={part.name}
      what={sentence(part, address)}
      label="Go on like this"
      // Written anew, the address says what is shown.
      onMend={() => onChange(address)}
    />
  ));
