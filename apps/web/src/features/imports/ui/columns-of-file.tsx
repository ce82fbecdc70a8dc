import { targetKey } from '@daybook/shared/imports/custom-target.rules';
import type { ImportDetail, ImportMapping, ImportPreview } from '@daybook/shared/imports/import';
import { type ReactNode, useState } from 'react';
import { mappedTo, type NewFieldSlot, suggestedField } from '../mapped-to.ts';
import { HoldsChoice } from './holds-choice.tsx';
import { MappingTable } from './mapping-table.tsx';

/** Asks for a field of the workspace's own; left out for those who may not add one. */
export type RenderNewField = (slot: NewFieldSlot) => ReactNode;

interface ColumnsProps {
  readonly detail: ImportDetail;
  readonly preview: ImportPreview;
  readonly renderNewField: RenderNewField | undefined;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** What the file holds and where its columns go, also to a field that is made for one of them. */
export const ColumnsOfFile = ({ detail, preview, renderNewField, onChange }: ColumnsProps) => {
  const [asked, setAsked] = useState<number | null>(null);
  const { mapping } = preview.settings;
  return (
    <>
      <HoldsChoice mapping={mapping} onChange={onChange} />
      <MappingTable preview={preview} onChange={onChange} onNewField={renderNewField && setAsked} />
      {asked !== null &&
        renderNewField?.({
          suggested: suggestedField(detail, preview, asked),
          onAdded: ({ key }) => onChange(mappedTo(mapping, asked, targetKey(key))),
          onClose: () => setAsked(null),
        })}
    </>
  );
};
