import type { Workspace } from '@daybook/shared/people/user';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useMemo } from 'react';
import { RESOURCES } from '../../../shared/api/query-client.ts';
import { download } from '../../../shared/lib/download.ts';
import { useForm } from '../../../shared/lib/use-form.ts';
import { RunningOperation } from '../../../shared/operations/running-operation.tsx';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { PageButtons } from '../../../shared/ui/form-buttons.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { showToast } from '../../../shared/ui/toast.state.ts';
import { addDemo, demoAtWorkQuery, removeDemo } from '../demo.queries.ts';
import { changeWorkspace } from '../me.queries.ts';
import { CurrencyField } from './place-fields.tsx';

const check = ({ name, currency }: { name: string; currency: string }) => ({
  ...(name.trim() === '' && { name: 'Name your workspace.' }),
  ...(currency === '' && { currency: 'Choose a currency from the list.' }),
});

const WorkspaceForm = ({ workspace: { name, currency } }: { readonly workspace: Workspace }) => {
  const client = useQueryClient();
  const done = useDone();
  const initial = useMemo(() => ({ name, currency }), [name, currency]);
  const form = useForm({
    id: 'workspace',
    initial,
    check,
    submit: changeWorkspace,
    onDone: ({ operationId }) => {
      void client.invalidateQueries({ queryKey: ['session'] });
      done('The workspace is saved.', operationId);
    },
  });
  return (
    <form {...form.props} className="flex max-w-xl flex-col gap-4">
      <FormProblem>{form.problem}</FormProblem>
      <TextField label="Name" autoComplete="organization" {...form.field('name')} />
      <CurrencyField
        {...form.field('currency')}
        hint="For amounts given without one. Amounts already there stay."
      />
      <PageButtons form={form} />
    </form>
  );
};

const DEMO_WORDS = {
  there: {
    lead: 'A made-up company is in this workspace. Removing it takes away its people, records and history for good; what you added yourself stays.',
    action: 'Remove demo data',
    done: 'Demo data is being removed.',
  },
  absent: {
    lead: 'A made-up company with a year of history, to look around in. It can be removed again at any time.',
    action: 'Add demo data',
    done: 'Demo data is on its way.',
  },
} as const;

const Demo = ({ hasDemo }: { readonly hasDemo: boolean }) => {
  const words = DEMO_WORDS[hasDemo ? 'there' : 'absent'];
  const { data: atWork } = useQuery(demoAtWorkQuery());
  const work = useMutation({
    mutationFn: hasDemo ? removeDemo : addDemo,
    meta: { affects: RESOURCES },
    onSuccess: () => showToast({ text: words.done }),
  });
  return (
    <Section title="Demo data" lead={words.lead}>
      {atWork && <RunningOperation id={atWork} />}
      <div>
        <Button
          busy={work.isPending}
          blocked={atWork ? 'This is still going on. Wait until it has ended.' : undefined}
          onClick={() => work.mutate()}
        >
          {words.action}
        </Button>
      </div>
    </Section>
  );
};

const Everything = () => (
  <Section
    title="Take everything along"
    lead="One zip with all records, activities, timelines, people and files, in a format that other programs can read. A backup is something else: only Daybook can read it."
  >
    <div>
      <Button icon={Download} onClick={() => download('/api/export.zip')}>
        Export everything
      </Button>
    </div>
  </Section>
);

/** What the workspace is called, what it counts in, taking all of it along, and the demo data in it. */
export const WorkspaceSection = ({ workspace }: { readonly workspace: Workspace }) => (
  <>
    <Section title="Workspace">
      <WorkspaceForm workspace={workspace} />
    </Section>
    <Everything />
    <Demo hasDemo={workspace.hasDemo} />
  </>
);
