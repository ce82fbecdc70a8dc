import { useSearchParams } from 'react-router';
import { MendLine } from '../../../shared/views/ui/mend-line.tsx';
import { type BrokenPart, withoutParts } from '../broken-parts.ts';

/** What is asked of a timeline and cannot be had, each with a way to go on without it. */
export const TimelineMends = ({ parts }: { readonly parts: readonly BrokenPart[] }) => {
  const [search, setSearch] = useSearchParams();
  const same = [...Map.groupBy(parts, ({ what }) => what)];
  return (
    <div className="flex flex-col gap-1.5">
      {same.map(([what, ofIt]) => (
        <MendLine
          key={what}
          what={what}
          label="Show without it"
          onMend={() => setSearch(withoutParts(search, ofIt), { replace: true, preventScrollReset: true })}
        />
      ))}
    </div>
  );
};
