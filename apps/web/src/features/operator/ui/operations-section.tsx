import { History } from 'lucide-react';
import { historyPath } from '../../../shared/lib/paths.ts';
import { ButtonLink } from '../../../shared/ui/button.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { ActiveJobsSection, DeadJobsSection } from './jobs-sections.tsx';
import { ServerSection } from './server-section.tsx';

/** How Daybook is doing here, for those who run it. */
export const OperationsSection = () => (
  <>
    <ServerSection />
    <DeadJobsSection />
    <ActiveJobsSection />
    <Section
      title="What was done"
      lead="Everything that anybody did in the last 30 days can be undone from the history."
    >
      <div>
        <ButtonLink icon={History} to={historyPath('all')}>
          Everybody’s history
        </ButtonLink>
      </div>
    </Section>
  </>
);
