import { findStageIn, type StageList } from '@daybook/shared/stages/stage.rules';
import { useStages } from '../../../shared/stages/stages.queries.ts';
import { Tag } from '../../../shared/ui/tag.tsx';
import type { Tint } from '../../../shared/ui/tint.ts';

const TINTS: Readonly<Record<string, Tint>> = { customer: 'done', won: 'done', lost: 'late' };

/** Where a contact or an opportunity stands. */
export const StageTag = ({ list, code }: { readonly list: StageList; readonly code: string }) => {
  const stage = findStageIn(useStages(), list, code);
  return <Tag tint={TINTS[stage?.kind ?? ''] ?? 'neutral'}>{stage?.label ?? code}</Tag>;
};
