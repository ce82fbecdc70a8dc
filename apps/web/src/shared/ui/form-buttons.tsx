import { Button } from './button.tsx';

/** As much of a form as its buttons need. */
interface ButtonsForm {
  readonly busy: boolean;
  readonly dirty: boolean;
  readonly discard: () => void;
}

interface DialogButtonsProps {
  readonly form: ButtonsForm;
  /** Closes the dialog once what was typed is let go of. */
  readonly onCancel: () => void;
  /** What the button that sends it says. */
  readonly save?: string;
}

/** Ends the form of a dialog: cancel, which forgets what was typed, and save. */
export const DialogButtons = ({ form, onCancel, save = 'Save' }: DialogButtonsProps) => (
  <div className="flex justify-end gap-2">
    <Button
      variant="quiet"
      onClick={() => {
        form.discard();
        onCancel();
      }}
    >
      Cancel
    </Button>
    <Button type="submit" variant="filled" busy={form.busy}>
      {save}
    </Button>
  </div>
);

/** Ends a form that stands in a page: save, and discard while there is something to. */
export const PageButtons = ({ form }: { readonly form: ButtonsForm }) => (
  <div className="flex gap-2">
    <Button
      type="submit"
      variant="filled"
      busy={form.busy}
      blocked={form.dirty ? undefined : 'Nothing was changed.'}
    >
      Save
    </Button>
    {form.dirty && (
      <Button variant="quiet" onClick={form.discard}>
        Discard
      </Button>
    )}
  </div>
);
