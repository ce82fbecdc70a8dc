import { admins, everybody, type PermissionRow } from './row.ts';

export const stageRows: PermissionRow[] = [
  ...everybody('GET /stages'),
  ...admins('POST /stages', () => ({ json: { list: 'pipeline', label: 'Trial' } })),
  ...admins('POST /stages/order', () => ({ json: { list: 'pipeline', codes: ['offer', 'needs'] } })),
  ...admins('PATCH /stages/:list/:code', () => ({
    path: { list: 'pipeline', code: 'offer' },
    json: { label: 'Quotation' },
  })),
];
