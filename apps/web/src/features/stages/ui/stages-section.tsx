import { offeredStages } from '@daybook/shared/stages/stage.rules';
import { type ReactNode, useState } from 'react';
import { useStages } from '../../../shared/stages/stages.queries.ts';
import { Select } from '../../../shared/ui/select.tsx';
import { StageListEditor } from './stage-list.tsx';

interface PartProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

export const StagesPart = ({ title, lead, children }: PartProps) => (
  <section aria-label={title} className="flex flex-col gap-4 border-b border-line py-6 last:border-b-0">
    <div className="flex flex-col gap-1">
      <h2 className="font-serif text-xl font-medium">{title}</h2>
      <p className="max-w-prose text-ink-2">{lead}</p>
    </div>
    {children}
  </section>
);

/** The stages of the pipeline and of the lifecycle of contacts, with their statuses: the lists that admins keep. */
export const StagesSection = () => {
  const lifecycle = offeredStages(useStages(), 'lifecycle');
  const [chosen, setChosen] = useState('lead');
  const of = lifecycle.some(({ code }) => code === chosen) ? chosen : (lifecycle[0]?.code ?? '');
  return (
    <>
      <StagesPart
        title="Pipeline"
        lead="The stages an opportunity goes through, and how many in a hundred are won from there. Won and Lost end it."
      >
        <StageListEditor list="pipeline" />
      </StagesPart>
      <StagesPart
        title="Lifecycle of contacts"
        lead="Where a contact stands, and what brings them there by itself. They never fall back by themselves. Customer is fixed."
      >
        <StageListEditor list="lifecycle" />
      </StagesPart>
      <StagesPart
        title="Statuses"
        lead="How it goes within a lifecycle stage: one status at least, ten at most. The one that closes it is last."
      >
        <div className="w-60">
          <Select
            label="Of the stage"
            options={lifecycle.map(({ code, label }) => ({ value: code, label }))}
            value={of}
            onChange={setChosen}
          />
        </div>
        <StageListEditor key={of} list="status" of={of} />
      </StagesPart>
    </>
  );
};
