import { useState } from 'react';
import { TagPicker } from '../tags/tag-picker.tsx';
import { BulkForm } from './bulk-form.tsx';

interface BulkTagsProps {
  /** They are taken off. */
  readonly off: boolean;
  readonly onClose: () => void;
  readonly onGiven: (tags: string[]) => void;
}

/** Which tags all that is selected gets, or loses. */
export const BulkTags = ({ off, onClose, onGiven }: BulkTagsProps) => {
  const [tags, setTags] = useState<readonly string[]>([]);
  const [error, setError] = useState<string>();
  const send = () => {
    if (tags.length === 0) setError('Choose at least one tag.');
    else onGiven([...tags]);
  };
  return (
    <BulkForm send={off ? 'Take off' : 'Add'} onSend={send} onClose={onClose}>
      <TagPicker onlyKnown={off} value={tags} onChange={setTags} error={error} />
    </BulkForm>
  );
};
