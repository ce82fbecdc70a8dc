import type { TableSpec } from '../../platform/operation/table-spec.ts';

export const formSpec: TableSpec<'form'> = {
  label: (row) => `the form “${row.name}”`,
  refersTo: { owner_key: 'users' },
};

export const formSubmissionSpec: TableSpec<'form_submission'> = {
  label: () => 'a submission of a form',
  refersTo: { form_key: 'form', record_key: 'record' },
};
