import type { ImportFindings, ImportSettings } from '@daybook/shared/imports/import';
import { OPPORTUNITY_STAGES } from '@daybook/shared/opportunities/opportunity.fields';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Select } from '../../../shared/ui/select.tsx';

interface StageChoicesProps {
  readonly stages: ImportFindings['stages'];
  readonly chosen: ImportSettings['stages'];
  readonly onChange: (stages: ImportSettings['stages']) => void;
}

/** What the stages of the file become; those whose name says it are only told. */
export const StageChoices = ({ stages, chosen, onChange }: StageChoicesProps) => {
  const formats = useFormats();
  return (
    <ul className="max-w-3xl border-t border-line">
      {stages.map(({ text, rows, stage, known }) => (
        <li key={text} className="flex items-center justify-between gap-4 border-b border-line py-1.5">
          <span className="min-w-0 truncate">
            {text} <span className="text-sm text-ink-2">{formats.count(rows, 'row', 'rows')}</span>
          </span>
          {known ? (
            <span className="shrink-0 text-ink-2">
              {OPPORTUNITY_STAGES.find(({ value }) => value === stage)?.label}
            </span>
          ) : (
            <span className="w-56 shrink-0">
              <Select
                label={`Stage for ${text}`}
                hideLabel
                value={chosen[text] ?? stage}
                options={OPPORTUNITY_STAGES}
                onChange={(next) => onChange({ ...chosen, [text]: next })}
              />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};
