import { activityRows } from './permissions/activities.ts';
import { fieldRows } from './permissions/fields.ts';
import { formRows } from './permissions/forms.ts';
import { importRows } from './permissions/imports.ts';
import { messageRows } from './permissions/messages.ts';
import { noticeRows } from './permissions/notices.ts';
import { operationRows } from './permissions/operations.ts';
import { operatorRows } from './permissions/operator.ts';
import { peopleRows } from './permissions/people.ts';
import { programRows, webhookRows } from './permissions/programs.ts';
import { recordRows } from './permissions/records.ts';
import { admins, everybody, open, type PermissionRow } from './permissions/row.ts';
import { searchRows } from './permissions/search.ts';
import { stageRows } from './permissions/stages.ts';

/** Every route, by hand: who may. A route of the app that is missing here fails `app-permissions.test.ts`. */
export const permissionTable: readonly PermissionRow[] = [
  ...open('GET /health'),
  ...open('GET /openapi.json'),
  ...open('GET /docs'),
  ...open('GET /docs.css'),
  ...open('GET /ready'),
  ...admins('GET /metrics'),
  ...operatorRows,
  ...everybody('GET /live'),
  ...peopleRows,
  ...activityRows,
  ...messageRows,
  ...formRows,
  ...recordRows,
  ...stageRows,
  ...fieldRows,
  ...searchRows,
  ...importRows,
  ...operationRows,
  ...programRows,
  ...noticeRows,
  ...webhookRows,
  ...open('GET /demo/enter/:token', () => ({ path: { token: 'not-one-that-was-printed' } }), 303),
  ...admins('GET /export.zip'),
  ...admins('POST /demo'),
  // While it is still being added, or was never there, it cannot be removed: told to admins only.
  ...admins('DELETE /demo').map((row) => ({ ...row, answers: 409 })),
];
