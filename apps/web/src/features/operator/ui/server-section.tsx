import { toMs } from '@daybook/shared/kernel/time';
import { COUNTED, type Counted, type ServerState } from '@daybook/shared/operator/server-state';
import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMinute } from '../../../shared/lib/clock.ts';
import { durationText } from '../../../shared/lib/format.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { sizeText } from '../../../shared/lib/size-text.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { serverQuery } from '../operator.queries.ts';

const ENGINES: Readonly<Record<ServerState['engine'], string>> = {
  sqlite: 'SQLite',
  postgres: 'PostgreSQL',
};

const LABELS: Readonly<Record<Counted, string>> = {
  accounts: 'Accounts',
  contacts: 'Contacts',
  opportunities: 'Opportunities',
  activities: 'Activities',
  timeline: 'Timeline entries',
  changes: 'Changes in the journal',
};

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="flex flex-wrap justify-between gap-x-4 border-t border-line py-2 first:border-t-0">
    <dt className="text-ink-2">{label}</dt>
    <dd className="tabular-nums">{children}</dd>
  </div>
);

/** How long something has gone on: minutes and hours, then days. */
const upFor = (minutes: number): string =>
  minutes < 48 * 60 ? durationText(minutes) : `${Math.floor(minutes / 60 / 24)} days`;

const Uptime = ({ since }: { readonly since: ServerState['startedAt'] }) => {
  const formats = useFormats();
  const now = useMinute();
  const minutes = Math.max(0, Math.floor((now - toMs(since)) / 60_000));
  return <span title={`Since ${formats.fullMoment(since)}`}>{upFor(minutes)}</span>;
};

const COMMAND = 'npm run backup -- FILE';

const BackupWarning = ({ backup }: Pick<ServerState, 'backup'>) => {
  if (!backup.overdue) return null;
  return (
    <p role="alert" className="flex items-start gap-2 rounded-md bg-late-soft px-3 py-2.5 text-late">
      <Icon of={TriangleAlert} size={16} />
      <span>
        {backup.whole === null
          ? 'There has never been a backup.'
          : 'The last whole backup is more than seven days old.'}
        {' Make one on the server: '}
        <code className="wrap-anywhere">{COMMAND}</code>
      </span>
    </p>
  );
};

const Backup = ({ backup: { last, whole } }: Pick<ServerState, 'backup'>) => {
  const formats = useFormats();
  const now = useMinute();
  return (
    <>
      <Fact label="Last whole backup">
        {whole === null ? (
          'None yet'
        ) : (
          <span title={formats.fullMoment(whole.at)}>
            {`${formats.ago(whole.at, now)}, ${sizeText(whole.bytes, formats.locale)}`}
          </span>
        )}
      </Fact>
      {last && !last.ok && (
        <Fact label="Last try">
          <span className="text-late" title={formats.fullMoment(last.at)}>
            {`Failed, ${formats.ago(last.at, now).toLowerCase()}`}
          </span>
        </Fact>
      )}
    </>
  );
};

const Facts = ({ state }: { readonly state: ServerState }) => {
  const formats = useFormats();
  const { files, counts } = state;
  return (
    <div className="flex flex-col gap-4">
      <BackupWarning backup={state.backup} />
      <dl className="max-w-prose">
        <Fact label="Version">{state.version}</Fact>
        <Fact label="Running for">
          <Uptime since={state.startedAt} />
        </Fact>
        <Backup backup={state.backup} />
        <Fact label="Database">{`${ENGINES[state.engine]}, ${sizeText(state.databaseBytes, formats.locale)}`}</Fact>
        <Fact label="Uploaded files">
          {`${formats.number(files.n)}, ${sizeText(files.bytes, formats.locale)}`}
        </Fact>
        {COUNTED.map((counted) => {
          const { n, exact } = counts[counted];
          return (
            <Fact key={counted} label={LABELS[counted]}>
              {exact ? formats.number(n) : `About ${formats.number(n)}`}
            </Fact>
          );
        })}
      </dl>
    </div>
  );
};

/** What runs here, how much it holds, and when it was last backed up. */
export const ServerSection = () => {
  const { data, error, refetch, isFetching } = useQuery(serverQuery());
  return (
    <Section title="Server" lead="What runs here, how much it holds, and when it was last backed up.">
      {data && <Facts state={data} />}
      {!data && error && (
        <ErrorState
          what="The state of the server could not be read."
          error={error}
          onRetry={() => void refetch()}
          busy={isFetching}
        />
      )}
      {!data && !error && <SkeletonRows label="Reading the state of the server" rows={4} />}
    </Section>
  );
};
