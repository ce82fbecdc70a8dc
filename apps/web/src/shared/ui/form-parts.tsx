import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { copyText } from '../lib/copy-text.ts';
import { Button } from './button.tsx';
import { TextField } from './text-field.tsx';

/** What is wrong with a whole form, above its fields. */
export const FormProblem = ({ children }: { readonly children: string | undefined }) =>
  children ? (
    <p role="alert" className="rounded-sm bg-late-soft px-3 py-2 text-late">
      {children}
    </p>
  ) : null;

const SAID = {
  clipboard: 'Copied.',
  selection: 'Copied.',
  failed: 'The browser does not allow copying here. Copy the marked text yourself.',
} as const;

interface TextToCopyProps {
  readonly text: string;
  readonly label: string;
  /** What the button says. */
  readonly copy: string;
  /** One of several: none of them is what the page is for. */
  readonly among?: boolean;
}

/** A link or a secret to be passed on. Copying works on plain http too; where it does not, the text is marked for copying by hand. */
export const TextToCopy = ({ text, label, copy: copyLabel, among = false }: TextToCopyProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<keyof typeof SAID | undefined>();
  const copy = async () => {
    const how = await copyText(text);
    setSaid(how);
    if (how === 'failed') box.current?.querySelector('input')?.select();
  };
  return (
    <div ref={box} className="flex flex-col gap-2">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label={label}
            value={text}
            readOnly
            onChange={() => undefined}
            onFocus={(event) => event.target.select()}
          />
        </div>
        <Button
          {...(!among && { variant: 'filled' })}
          icon={said === undefined || said === 'failed' ? Copy : Check}
          onClick={() => void copy()}
        >
          {copyLabel}
        </Button>
      </div>
      <p aria-live="polite" className="min-h-5 text-sm text-ink-2">
        {said && SAID[said]}
      </p>
    </div>
  );
};
