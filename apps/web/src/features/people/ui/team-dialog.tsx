import type { Team } from '@daybook/shared/people/team';
import type { User } from '@daybook/shared/people/user';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useForm } from '../../../shared/lib/use-form.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { searchIn } from '../../../shared/ui/combo-option.ts';
import { MultiCombobox } from '../../../shared/ui/combobox.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { DialogButtons } from '../../../shared/ui/form-buttons.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { changeTeam, createTeam } from '../people.queries.ts';

interface TeamProps {
  /** null: a new one. */
  readonly team: Team | null;
  readonly users: readonly User[];
  readonly open: boolean;
  readonly onClose: () => void;
}

const itemOf = ({ id, name, email }: User) => ({ value: id, label: name, detail: email });

const TeamForm = ({ team, users, onClose }: Omit<TeamProps, 'open'>) => {
  const client = useQueryClient();
  const done = useDone();
  const initial = useMemo(
    () => ({ name: team?.name ?? '', memberIds: [...(team?.memberIds ?? [])] }),
    [team?.name, team?.memberIds],
  );
  const form = useForm({
    id: team ? `team.${team.id}` : 'team.new',
    initial,
    check: ({ name }) => ({ ...(name.trim() === '' && { name: 'Give the team a name.' }) }),
    submit: (values, key) => (team ? changeTeam(team.id, values) : createTeam(values, key)),
    onDone: ({ team: { name }, operationId }) => {
      void client.invalidateQueries({ queryKey: ['people'] });
      done(team ? `The team ${name} is saved.` : `The team ${name} is there.`, operationId);
      onClose();
    },
  });
  const active = useMemo(() => users.filter((user) => user.active), [users]);
  const search = useMemo(() => searchIn(active.map(itemOf)), [active]);
  const { value: memberIds, onChange, error } = form.field('memberIds');
  return (
    <form {...form.props} className="flex flex-col gap-4 px-5 pb-5">
      <FormProblem>{form.problem}</FormProblem>
      <TextField label="Name" {...form.field('name')} />
      <MultiCombobox
        label="Members"
        search={search}
        value={users.filter(({ id }) => memberIds.includes(id)).map(itemOf)}
        onChange={(items) => onChange(items.map((item) => item.value))}
        error={error}
        placeholder="Type a name"
      />
      <DialogButtons form={form} onCancel={onClose} />
    </form>
  );
};

/** Makes a team, or changes its name and members. */
export const TeamDialog = ({ open, ...form }: TeamProps) => (
  <Dialog open={open} onClose={form.onClose} title={form.team ? form.team.name : 'New team'}>
    <TeamForm {...form} />
  </Dialog>
);
