import type { Stage } from '@daybook/shared/stages/stage';
import { renamable, retirable } from '@daybook/shared/stages/stage.rules';
import type { KeyboardEvent } from 'react';
import { EntryButtons, RetiredEntry } from '../../../shared/ui/kept-list.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { useStageChange } from '../use-stage-change.ts';

const EVENTS = [
  { value: 'never', label: 'By hand only' },
  { value: 'opportunity.added', label: 'When an opportunity is added' },
  { value: 'opportunity.won', label: 'When an opportunity is won' },
] as const;

interface RowProps {
  readonly stage: Stage;
  readonly all: readonly Stage[];
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

const onEnter =
  (save: () => void) =>
  ({ key }: KeyboardEvent) => {
    if (key === 'Enter') save();
  };

type Changing = ReturnType<typeof useStageChange>;

const Chance = ({
  label,
  chance,
  chanceTrouble,
}: Pick<Changing, 'chance' | 'chanceTrouble'> & { label: string }) => (
  <div className="flex items-start gap-1.5">
    <div className="w-14">
      <TextField
        label={`Likely won in ${label}, per cent`}
        hideLabel
        inputMode="numeric"
        maxLength={3}
        value={chance.value}
        error={chanceTrouble}
        onChange={chance.type}
        onBlur={chance.save}
        onKeyDown={onEnter(chance.save)}
      />
    </div>
    <span aria-hidden className="flex h-8 items-center text-ink-2">
      %
    </span>
  </div>
);

/** One stage or status: its name, its place, what it means, whether it is offered. */
export const StageRow = ({ stage, all, onUp, onDown }: RowProps) => {
  const { name, trouble, change, ...likely } = useStageChange(stage);
  const { label, list, kind } = stage;
  return (
    <li className="flex flex-wrap items-start gap-3 py-1.5">
      <div className="min-w-40 flex-1">
        <TextField
          label={`Name of ${label}`}
          hideLabel
          maxLength={60}
          disabled={!renamable(stage).ok}
          value={name.value}
          error={trouble}
          onChange={name.type}
          onBlur={name.save}
          onKeyDown={onEnter(name.save)}
        />
      </div>
      {list === 'pipeline' && kind === 'open' && <Chance label={label} {...likely} />}
      {list === 'lifecycle' && kind !== 'lost' && (
        <div className="w-64">
          <Select
            label={`What brings contacts to ${label}`}
            hideLabel
            options={EVENTS}
            value={stage.entersOn ?? 'never'}
            onChange={(event) => change({ entersOn: event === 'never' ? null : event })}
          />
        </div>
      )}
      {kind === 'closed' && <span className="flex h-8 items-center text-sm text-ink-2">Closed</span>}
      <EntryButtons
        label={label}
        onUp={onUp}
        onDown={onDown}
        onRetire={retirable(all, stage).ok ? () => change({ retired: true }) : undefined}
      />
    </li>
  );
};

/** What is no longer offered; what stands in it stays. */
export const RetiredStage = ({ stage }: { readonly stage: Stage }) => {
  const { trouble, change } = useStageChange(stage);
  return <RetiredEntry label={stage.label} trouble={trouble} onOffer={() => change({ retired: false })} />;
};
