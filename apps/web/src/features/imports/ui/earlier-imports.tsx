import type { ImportRun } from '@daybook/shared/imports/import';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMinute } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { Tag } from '../../../shared/ui/tag.tsx';
import { percent, productName, resultSentence, STATE_WORDS } from '../import-words.ts';
import { importsQuery } from '../imports.queries.ts';
import { Section } from './section.tsx';

const TINTS = { running: 'pen', undoing: 'pen', failed: 'late' } as const;

const Row = ({ run }: { readonly run: ImportRun }) => {
  const formats = useFormats();
  const now = useMinute();
  const me = useMe();
  const { state } = run;
  const goesOn = state === 'running' || state === 'undoing';
  const tint = state in TINTS ? TINTS[state as keyof typeof TINTS] : undefined;
  return (
    <li className="border-b border-line">
      <Link
        to={{ search: `?run=${encodeURIComponent(run.id)}` }}
        className="flex items-center justify-between gap-4 py-2.5 hover:bg-sunken"
      >
        <span className="flex min-w-0 flex-col">
          <span className="truncate font-medium">{run.fileName}</span>
          <span className="truncate text-sm text-ink-2">
            {[
              productName(run.source),
              run.creator.id === me.id ? null : run.creator.name,
              state === 'mapping' ? null : resultSentence(run, formats),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span className="flex shrink-0 flex-col items-end gap-1">
          {state !== 'done' && (
            <Tag {...(tint && { tint })}>
              {STATE_WORDS[state]}
              {goesOn && ` ${percent(run.progress)}`}
            </Tag>
          )}
          <time
            dateTime={run.createdAt}
            title={formats.fullMoment(run.createdAt)}
            className="text-sm text-ink-2"
          >
            {formats.ago(run.createdAt, now)}
          </time>
        </span>
      </Link>
    </li>
  );
};

/** What was imported before, last first. */
export const EarlierImports = () => {
  const { data, isPending, error, refetch, isFetching } = useQuery(importsQuery());
  if (isPending) return <SkeletonRows label="Reading earlier imports" rows={3} />;
  if (!data)
    return (
      <ErrorState
        what="The earlier imports could not be read."
        error={error}
        onRetry={() => void refetch()}
        busy={isFetching}
      />
    );
  if (data.length === 0) return null;
  return (
    <Section title="Earlier imports">
      <ul className="border-t border-line">
        {data.map((run) => (
          <Row key={run.id} run={run} />
        ))}
      </ul>
    </Section>
  );
};
