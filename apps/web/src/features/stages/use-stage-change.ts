import type { Stage, StageChange } from '@daybook/shared/stages/stage';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { firstProblem } from '../../shared/api/problem-words.ts';
import { useDone } from '../../shared/operations/undo.queries.ts';
import { changeStage } from './stages.queries.ts';

const sentenceOf = (before: Stage, { label, probability, retired }: StageChange): string => {
  if (label !== undefined) return `${before.label} is called ${label} now.`;
  if (retired !== undefined) return `${before.label} is ${retired ? 'no longer offered.' : 'offered again.'}`;
  if (probability !== undefined) return `${before.label} is won ${probability} % of the time.`;
  return `${before.label} saved.`;
};

/** A text that is saved where it stands; what is refused stays, with the reason. */
const useTyped = (kept: string, save: (text: string) => void) => {
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? kept;
  return {
    value,
    type: setTyped,
    forget: () => setTyped(null),
    save: () => {
      const text = value.trim();
      if (text === kept) setTyped(null);
      else if (text !== '') save(text);
    },
  };
};

/** What can be done to one stage or status. */
export const useStageChange = (stage: Stage) => {
  const done = useDone();
  const { mutate, error, reset } = useMutation({
    mutationFn: (change: StageChange) => changeStage(stage, change),
    meta: { affects: ['workspace', 'records', 'operations'], ownErrors: true },
    onSuccess: ({ operationId }, change) => {
      if (change.label !== undefined) name.forget();
      if (change.probability !== undefined) chance.forget();
      if (operationId !== null) done(sentenceOf(stage, change), operationId);
    },
  });
  const name = useTyped(stage.label, (label) => mutate({ label }));
  const chance = useTyped(String(stage.probability), (text) => mutate({ probability: Number(text) }));
  const isChance = /^(?:\d{1,2}|100)$/.test(chance.value.trim());
  return {
    name: {
      ...name,
      type: (text: string) => {
        reset();
        name.type(text);
      },
    },
    chance: { ...chance, save: () => isChance && chance.save() },
    trouble: name.value.trim() === '' ? 'Give it a name.' : firstProblem(error),
    chanceTrouble: isChance ? undefined : 'From 0 to 100.',
    change: mutate,
  };
};
