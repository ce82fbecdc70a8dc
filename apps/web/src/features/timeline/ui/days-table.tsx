import type { LocalDate } from '@daybook/shared/kernel/time';
import { CATEGORY_LABELS, type Category } from '@daybook/shared/timeline/category';
import type { TeamDays } from '@daybook/shared/timeline/team-timeline';
import { useFormats } from '../../../shared/lib/preferences.state.ts';

interface DaysTableProps {
  readonly days: TeamDays['days'];
  readonly shown: readonly Category[];
  readonly onChoose: (day: LocalDate, category: Category | null) => void;
}

/** What the strip draws, in numbers: each shows what is behind it. */
export const DaysTable = ({ days, shown, onChoose }: DaysTableProps) => {
  const formats = useFormats();
  return (
    <details className="text-sm print:hidden">
      <summary className="w-fit cursor-pointer rounded-sm text-ink-2">The same as a table</summary>
      <div className="mt-2 max-h-80 overflow-auto">
        <table aria-label="How much happened on each day" className="w-full tabular-nums">
          <thead>
            <tr className="border-b border-line text-left text-ink-3">
              <th scope="col" className="py-1 pr-3 font-medium">
                Day
              </th>
              {shown.map((category) => (
                <th key={category} scope="col" className="py-1 pl-3 text-right font-medium">
                  {CATEGORY_LABELS[category]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, counts }) => (
              <tr key={day} className="border-b border-line">
                <th scope="row" className="py-1 pr-3 text-left font-normal whitespace-nowrap">
                  <button
                    type="button"
                    className="rounded-sm hover:underline"
                    onClick={() => onChoose(day, null)}
                  >
                    {formats.fullDay(day)}
                  </button>
                </th>
                {shown.map((category) => (
                  <td key={category} className="py-1 pl-3 text-right">
                    {counts[category] === 0 ? (
                      0
                    ) : (
                      <button
                        type="button"
                        aria-label={`${CATEGORY_LABELS[category]} on ${formats.fullDay(day)}: ${counts[category]}`}
                        className="rounded-sm hover:underline"
                        onClick={() => onChoose(day, category)}
                      >
                        {formats.number(counts[category])}
                      </button>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};
