import type { Generated } from 'kysely';

export interface FormTable {
  key: Generated<number>;
  id: string;
  /** The last part of its address. */
  slug: string;
  name: string;
  title: string;
  intro: string;
  /** JSON: what is asked, in order. */
  fields: string;
  consent: string;
  thanks: string;
  redirect_url: string;
  owner_key: number;
  /** JSON: what is planned when somebody has sent it; null for nothing. */
  activity: string | null;
  open: number;
  created_at: number;
  version: Generated<number>;
}

export interface FormSubmissionTable {
  key: Generated<number>;
  form_key: number;
  record_key: number;
  submitted_at: number;
  page: string;
  version: Generated<number>;
}
