import type { Form } from '@daybook/shared/forms/form';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { recordPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { PagedList } from '../../../shared/ui/paged-list.tsx';
import { submissionsQuery } from '../forms.queries.ts';

const Submissions = ({ formId }: { readonly formId: string }) => {
  const formats = useFormats();
  return (
    <PagedList
      query={useInfiniteQuery(submissionsQuery(formId))}
      label="Submissions"
      empty="Whoever sends the form stands here, with when and on which page it was."
      renderItem={({ key, at, contact, page }) => (
        <li
          key={key}
          className="flex flex-wrap justify-between gap-x-4 border-t border-line py-2 first:border-t-0"
        >
          <Link to={recordPath(contact)} className="font-medium text-pen-ink hover:underline">
            {contact.title}
          </Link>
          <span className="text-sm text-ink-2">
            {formats.fullMoment(at)}
            {page !== '' && ` · ${page}`}
          </span>
        </li>
      )}
    />
  );
};

interface SubmissionsDialogProps {
  readonly form: Form;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Who has sent a form; what they answered is on their timelines. */
export const SubmissionsDialog = ({ form, open, onClose }: SubmissionsDialogProps) => (
  <Dialog
    open={open}
    onClose={onClose}
    title={`Who has sent ${form.name}`}
    footer={<Button onClick={onClose}>Done</Button>}
  >
    <div className="px-5 pb-4">
      <Submissions formId={form.id} />
    </div>
  </Dialog>
);
