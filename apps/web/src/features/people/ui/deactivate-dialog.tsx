import type { User } from '@daybook/shared/people/user';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { problemSentence } from '../../../shared/api/problem-words.ts';
import { RESOURCES } from '../../../shared/api/query-client.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { searchUsers } from '../../../shared/people/users.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Combobox, type ComboItem } from '../../../shared/ui/combobox.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { deactivateUser, openWorkQuery } from '../people.queries.ts';

interface DeactivateProps {
  readonly user: User;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface ChoiceProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}

const Choice = ({ name, checked, onChoose, children }: ChoiceProps) => (
  <label className="flex items-center gap-2.5">
    <input type="radio" name={name} checked={checked} onChange={onChoose} className="size-4 accent-pen" />
    {children}
  </label>
);

/** Everybody active but the one who leaves. */
const useHeirSearch = (leaverId: string) => {
  const client = useQueryClient();
  return useMemo(() => {
    const search = searchUsers(client);
    return async (text: string) => (await search(text)).filter(({ value }) => value !== leaverId);
  }, [client, leaverId]);
};

interface HandOverProps {
  readonly user: User;
  readonly open: number;
  /** Whether the work is handed over at all. */
  readonly handing: boolean;
  readonly onHanding: (handing: boolean) => void;
  readonly heir: ComboItem | null;
  readonly onHeir: (heir: ComboItem | null) => void;
  readonly error: string | undefined;
}

const HandOver = ({ user, open, handing, onHanding, heir, onHeir, error }: HandOverProps) => {
  const formats = useFormats();
  const name = useId();
  const search = useHeirSearch(user.id);
  return (
    <fieldset className="flex flex-col gap-2.5">
      <legend className="mb-2 font-medium">
        {user.name} has {formats.count(open, 'open activity', 'open activities')}
      </legend>
      <Choice name={name} checked={handing} onChoose={() => onHanding(true)}>
        Hand over to a colleague
      </Choice>
      {handing && (
        <div className="pl-6.5">
          <Combobox
            label="Who takes over"
            search={search}
            value={heir}
            onChange={onHeir}
            error={error}
            hint="Due dates stay. Which day they count for goes by the colleague's time zone."
          />
        </div>
      )}
      {user.active && (
        <Choice name={name} checked={!handing} onChoose={() => onHanding(false)}>
          {`Leave with ${user.name}`}
        </Choice>
      )}
    </fieldset>
  );
};

/** What the person chose, and doing it. */
const useLeaving = ({ user, onClose }: DeactivateProps) => {
  const done = useDone();
  const formats = useFormats();
  const { data: open } = useQuery(openWorkQuery(user.id));
  const [handing, setHanding] = useState(true);
  const [heir, setHeir] = useState<ComboItem | null>(null);
  const [missing, setMissing] = useState(false);
  const hands = handing && (open ?? 0) > 0;
  const leave = useMutation({
    mutationFn: () => deactivateUser(user.id, hands && heir ? heir.value : null),
    meta: { affects: RESOURCES, ownErrors: true },
    onSuccess: ({ operationId, running }) => {
      const work =
        hands && heir
          ? ` ${formats.count(open ?? 0, 'activity', 'activities')} ${running ? 'are going' : 'went'} to ${heir.label}.`
          : '';
      done(`${user.active ? `${user.name} is deactivated.` : 'Handed over.'}${work}`, operationId);
      onClose();
    },
  });
  const submit = () => {
    if (hands && !heir) setMissing(true);
    else leave.mutate();
  };
  const chooseHeir = (item: ComboItem | null) => {
    setHeir(item);
    setMissing(false);
  };
  return { open, handing, setHanding, heir, chooseHeir, missing, leave, submit };
};

const Leaving = (props: DeactivateProps) => {
  const { user, onClose } = props;
  const { open, handing, setHanding, heir, chooseHeir, missing, leave, submit } = useLeaving(props);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="flex flex-col gap-4 px-5 pb-5"
    >
      <FormProblem>{leave.error ? problemSentence(leave.error) : undefined}</FormProblem>
      {user.active && (
        <p className="text-ink-2">
          {user.name} is signed out everywhere at once and cannot sign in any more. What they did stays in the
          history, and you can reactivate them at any time.
        </p>
      )}
      {open !== undefined && open > 0 && (
        <HandOver
          user={user}
          open={open}
          handing={handing}
          onHanding={setHanding}
          heir={heir}
          onHeir={chooseHeir}
          error={missing ? 'Choose who takes over.' : undefined}
        />
      )}
      {open === 0 && !user.active && <p className="text-ink-2">Nothing is left to hand over.</p>}
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        {(user.active || open !== 0) && (
          <Button
            type="submit"
            variant={user.active ? 'danger' : 'filled'}
            busy={leave.isPending || open === undefined}
          >
            {user.active ? 'Deactivate' : 'Hand over'}
          </Button>
        )}
      </div>
    </form>
  );
};

/** Locks somebody out, and asks who takes over what they had still to do. */
export const DeactivateDialog = (props: DeactivateProps) => (
  <Dialog
    open={props.open}
    onClose={props.onClose}
    title={props.user.active ? `Deactivate ${props.user.name}?` : `What ${props.user.name} left`}
  >
    <Leaving {...props} />
  </Dialog>
);
