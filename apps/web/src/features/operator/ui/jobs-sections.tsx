import { toMs } from '@daybook/shared/kernel/time';
import type { Job } from '@daybook/shared/operator/job';
import { jobWords } from '@daybook/shared/operator/job.words';
import { useMutation } from '@tanstack/react-query';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useMinute } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { Tag } from '../../../shared/ui/tag.tsx';
import { showToast } from '../../../shared/ui/toast.state.ts';
import { dropJob, retryJob } from '../operator.queries.ts';
import { JobsList } from './jobs-list.tsx';

const meta = { affects: ['operations'] as const };

const nameOf = ({ kind }: Job): string => jobWords(kind) ?? 'Work of another version';

const tries = (attempts: number): string => (attempts === 1 ? '1 try' : `${attempts} tries`);

const DropDialog = ({ job, onClose }: { readonly job: Job; readonly onClose: () => void }) => {
  const drop = useMutation({
    mutationFn: () => dropJob(job.key),
    meta,
    onSuccess: () => {
      showToast({ text: `Dropped: ${nameOf(job)}.` });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title="Drop this work"
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" busy={drop.isPending} onClick={() => drop.mutate()}>
            Drop for good
          </Button>
        </>
      }
    >
      <p className="px-5 pb-4">
        “{nameOf(job)}” is not done any more, and nothing brings it back. What it has done until it failed
        stays.
      </p>
    </Dialog>
  );
};

const DeadJob = ({ job }: { readonly job: Job }) => {
  const formats = useFormats();
  const now = useMinute();
  const [dropping, setDropping] = useState(false);
  const retry = useMutation({
    mutationFn: () => retryJob(job.key),
    meta,
    onSuccess: () => showToast({ text: `Being tried again: ${nameOf(job)}.` }),
  });
  const name = nameOf(job);
  return (
    <>
      <span className="flex min-w-0 flex-1 basis-60 flex-col">
        <span className="font-medium">{name}</span>
        <span className="text-sm text-ink-2" title={formats.fullMoment(job.at)}>
          {`Failed ${formats.ago(job.at, now).toLowerCase()}, after ${tries(job.attempts)}`}
          {job.lastError !== null && ` · ${job.lastError}`}
        </span>
      </span>
      <span className="flex gap-2">
        <Button
          size="sm"
          icon={RotateCcw}
          busy={retry.isPending}
          onClick={() => retry.mutate()}
          aria-label={`Try again: ${name}`}
        >
          Try again
        </Button>
        <Button size="sm" icon={Trash2} onClick={() => setDropping(true)} aria-label={`Drop: ${name}`}>
          Drop
        </Button>
      </span>
      {dropping && <DropDialog job={job} onClose={() => setDropping(false)} />}
    </>
  );
};

const ActiveJob = ({ job }: { readonly job: Job }) => {
  const formats = useFormats();
  const now = useMinute();
  const isDue = toMs(job.at) <= now;
  return (
    <>
      <span className="flex min-w-0 flex-1 basis-60 flex-col">
        <span>{nameOf(job)}</span>
        <span className="text-sm text-ink-2">
          {isDue ? `Since ${formats.fullMoment(job.at)}` : `Next: ${formats.fullMoment(job.at)}`}
          {job.lastError !== null && ` · Failed last with ${job.lastError}`}
        </span>
      </span>
      {job.state === 'running' ? <Tag tint="done">Running</Tag> : <Tag>{isDue ? 'Due' : 'Waiting'}</Tag>}
    </>
  );
};

/** Work that failed again and again and waits for somebody. */
export const DeadJobsSection = () => (
  <Section
    title="Dead letters"
    lead="Work in the background that has failed so often that it is tried no more, until you say so."
  >
    <JobsList
      state="dead"
      label="Dead letters"
      empty="What cannot be done will stand here."
      renderJob={(job) => <DeadJob job={job} />}
    />
  </Section>
);

export const ActiveJobsSection = () => (
  <Section title="Work in the background" lead="What waits or runs, next first.">
    <JobsList
      state="active"
      label="Work in the background"
      empty="Nothing waits."
      renderJob={(job) => <ActiveJob job={job} />}
    />
  </Section>
);
