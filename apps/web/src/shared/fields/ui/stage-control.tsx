import type { LostKind } from '@daybook/shared/activities/choice.rules';
import { offeredStages, stagesIn } from '@daybook/shared/stages/stage.rules';
import { choiceOptions, useChoices } from '../../choices/choices.state.ts';
import { useStages } from '../../stages/stages.queries.ts';
import { Select } from '../../ui/select.tsx';
import { LOST, type StageValue } from '../stage-value.ts';

interface ReasonProps {
  readonly of: LostKind;
  readonly value: string | null;
  readonly onChange: (reason: string) => void;
  readonly error?: string | undefined;
}

/** Why something was lost, of the list that admins keep. */
export const ReasonSelect = ({ of, value, onChange, error }: ReasonProps) => {
  const options = choiceOptions(useChoices(), 'lost-reason', of, value);
  const none = { value: '', label: 'Choose a reason', disabled: true };
  return (
    <Select
      label="Reason"
      value={value ?? ''}
      options={[none, ...options]}
      onChange={onChange}
      error={error}
    />
  );
};

interface StageControlProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly list: 'pipeline' | 'lifecycle';
  readonly value: StageValue;
  readonly onChange: (value: StageValue) => void;
}

/** The stage, the status of a contact in it, and of what is lost the reason. */
export const StageControl = ({ label, error, list, value, onChange }: StageControlProps) => {
  const all = useStages();
  const offered = stagesIn(all, list).filter(({ retired, code }) => !retired || code === value.stage);
  const statuses = stagesIn(all, 'status', value.stage).filter(
    ({ retired, code }) => !retired || code === value.status,
  );
  const optionOf = ({ code, label: text }: { code: string; label: string }) => ({ value: code, label: text });
  const setStage = (stage: string) => {
    const status = offeredStages(all, 'status', stage)[0]?.code ?? null;
    onChange({ stage, status: list === 'lifecycle' ? status : null, reason: value.reason });
  };
  const lost = value.stage === LOST;
  return (
    <div className="flex flex-col gap-3">
      <Select
        label={label}
        error={lost ? undefined : error}
        value={value.stage}
        options={offered.map(optionOf)}
        onChange={setStage}
      />
      {list === 'lifecycle' && statuses.length > 1 && (
        <Select
          label="Status"
          value={value.status ?? ''}
          options={statuses.map(optionOf)}
          onChange={(status) => onChange({ ...value, status })}
        />
      )}
      {lost && (
        <ReasonSelect
          of={list === 'lifecycle' ? 'contact' : 'opportunity'}
          value={value.reason}
          error={error}
          onChange={(reason) => onChange({ ...value, reason })}
        />
      )}
    </div>
  );
};

/** A stage as people read it: "Qualified, Offer made", "Lost: Price". */
export const ShownStage = ({ list, value }: Pick<StageControlProps, 'list' | 'value'>) => {
  const all = useStages();
  const { items } = useChoices();
  const labelIn = (of: 'pipeline' | 'lifecycle' | 'status', code: string) =>
    all.find((stage) => stage.list === of && stage.code === code)?.label ?? code;
  const stage = labelIn(list, value.stage);
  const reason = items.find(({ code }) => code === value.reason)?.label;
  if (value.stage === LOST) return reason === undefined ? stage : `${stage}: ${reason}`;
  return value.status === null ? stage : `${stage}, ${labelIn('status', value.status)}`;
};
