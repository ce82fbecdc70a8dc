import type { ImportFindings, ImportSettings } from '@daybook/shared/imports/import';
import { offeredStages } from '@daybook/shared/stages/stage.rules';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useStages } from '../../../shared/stages/stages.queries.ts';
import { Select } from '../../../shared/ui/select.tsx';

interface StageChoicesProps {
  readonly stages: ImportFindings['stages'];
  readonly chosen: ImportSettings['stages'];
  readonly onChange: (stages: ImportSettings['stages']) => void;
}

/** What the stages of the file become; those whose name says it are only told. */
export const StageChoices = ({ stages, chosen, onChange }: StageChoicesProps) => {
  const formats = useFormats();
  const options = offeredStages(useStages(), 'pipeline').map(({ code, label }) => ({ value: code, label }));
  return (
    <ul className="max-w-3xl border-t border-line">
      {stages.map(({ text, rows, stage, known }) => (
        <li key={text} className="flex items-center justify-between gap-4 border-b border-line py-1.5">
          <span className="min-w-0 truncate">
            {text} <span className="text-sm text-ink-2">{formats.count(rows, 'row', 'rows')}</span>
          </span>
          {known ? (
            <span className="shrink-0 text-ink-2">{options.find(({ value }) => value === stage)?.label}</span>
          ) : (
            <span className="w-56 shrink-0">
              <Select
                label={`Stage for ${text}`}
                hideLabel
                value={chosen[text] ?? stage}
                options={options}
                onChange={(next) => onChange({ ...chosen, [text]: next })}
              />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};
