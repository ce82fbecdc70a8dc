import { Button } from '../../ui/button.tsx';

interface MendLineProps {
  /** What cannot be had any more, in a sentence. */
  readonly what: string;
  /** How to go on without it. */
  readonly label: string;
  readonly onMend: () => void;
}

/** Something that an address or a view asks of a list and that is not there any more, with a way to mend it. */
export const MendLine = ({ what, label, onMend }: MendLineProps) => (
  <div
    role="alert"
    className="flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-md border border-line bg-surface px-3 py-1.5"
  >
    <span className="min-w-0 text-late wrap-anywhere">{what}</span>
    <Button size="sm" onClick={onMend}>
      {label}
    </Button>
  </div>
);
