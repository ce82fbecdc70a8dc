import type { ImportFindings } from '@daybook/shared/imports/import';
import { useState } from 'react';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';

interface NearCompaniesProps {
  readonly findings: Pick<ImportFindings, 'near' | 'nearMore'>;
  readonly separate: readonly string[];
  readonly onChange: (separate: string[]) => void;
}

const FEW = 8;

/** Companies that are spelled in several ways: one account each, unless said otherwise. */
export const NearCompanies = ({ findings, separate, onChange }: NearCompaniesProps) => {
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const { near, nearMore } = findings;
  const toggle = (fold: string, isOne: boolean) =>
    onChange(isOne ? separate.filter((other) => other !== fold) : [...separate, fold]);
  return (
    <div className="flex flex-col items-start gap-2">
      <ul className="w-full border-t border-line">
        {(all ? near : near.slice(0, FEW)).map(({ fold, names, account }) => (
          <li
            key={fold}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b border-line py-2"
          >
            <span className="min-w-0">
              <span className="block">{names.map(({ text }) => `“${text}”`).join(', ')}</span>
              {account && <span className="block text-sm text-ink-2">Here already as “{account}”</span>}
            </span>
            <Checkbox
              checked={!separate.includes(fold)}
              onChange={(isOne) => toggle(fold, isOne)}
              label={
                <>
                  One account<span className="sr-only">: {names[0]?.text}</span>
                </>
              }
            />
          </li>
        ))}
      </ul>
      {near.length > FEW && !all && (
        <Button onClick={() => setAll(true)}>Show all {formats.number(near.length)}</Button>
      )}
      {nearMore > 0 && (all || near.length <= FEW) && (
        <p className="text-sm text-ink-2">
          And {formats.number(nearMore)} more, which become one account each.
        </p>
      )}
    </div>
  );
};
