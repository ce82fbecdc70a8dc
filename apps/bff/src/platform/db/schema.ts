import type {
  ActivityParticipantTable,
  ActivityRecordTable,
  ActivityTable,
  AttachmentTable,
  ChoiceTable,
  SearchTable,
  TimelineCountTable,
  TimelineEntryTable,
  TimelineLinkTable,
} from './activity-tables.ts';
import type { CalendarFeedTable, SeriesTable } from './calendar-tables.ts';
import type { CustomFieldTable, CustomValueTable } from './field-tables.ts';
import type { FormSubmissionTable, FormTable } from './form-tables.ts';
import type { DuplicatePairTable, DuplicateSearchTable, NotDuplicateTable } from './merge-tables.ts';
import type { LinkedinActionTable, SavedViewTable, TemplateTable } from './message-tables.ts';
import type { BackupRunTable, NoticeTable, SecretTable, SuppressionTable } from './notice-tables.ts';
import type {
  IdempotencyTable,
  JobTable,
  OperationChangeTable,
  OperationSkippedTable,
  OperationTable,
} from './operation-tables.ts';
import type {
  AttemptTable,
  CredentialTable,
  DraftTable,
  OneTimeLinkTable,
  PreferenceTable,
  RecentTable,
  SessionTable,
  TeamMemberTable,
  TeamTable,
  UsersTable,
  WorkspaceTable,
} from './people-tables.ts';
import type { CampaignTable, ContractTable, DealTable } from './plain-tables.ts';
import type {
  ApiKeyTable,
  WebhookDeliveryTable,
  WebhookSecretTable,
  WebhookTable,
} from './programs-tables.ts';
import type {
  AccountTable,
  ContactIdentityTable,
  ContactTable,
  EmploymentTable,
  FileChunkTable,
  FileTable,
  ImportedTable,
  ImportRejectTable,
  ImportRunTable,
  OpportunityTable,
  RecordTable,
  StageTable,
  TaggedTable,
  TagTable,
} from './record-tables.ts';

/** Every table, as the query builder sees it. Kept equal to the migrations by a test. */
export interface Database {
  workspace: WorkspaceTable;
  users: UsersTable;
  series: SeriesTable;
  calendar_feed: CalendarFeedTable;
  credential: CredentialTable;
  session: SessionTable;
  one_time_link: OneTimeLinkTable;
  attempt: AttemptTable;
  team: TeamTable;
  team_member: TeamMemberTable;
  preference: PreferenceTable;
  draft: DraftTable;
  recent: RecentTable;
  record: RecordTable;
  account: AccountTable;
  contact: ContactTable;
  contact_identity: ContactIdentityTable;
  employment: EmploymentTable;
  opportunity: OpportunityTable;
  deal: DealTable;
  campaign: CampaignTable;
  contract: ContractTable;
  stage: StageTable;
  tag: TagTable;
  tagged: TaggedTable;
  custom_field: CustomFieldTable;
  custom_value: CustomValueTable;
  activity: ActivityTable;
  activity_record: ActivityRecordTable;
  activity_participant: ActivityParticipantTable;
  attachment: AttachmentTable;
  choice: ChoiceTable;
  linkedin_action: LinkedinActionTable;
  template: TemplateTable;
  saved_view: SavedViewTable;
  form: FormTable;
  form_submission: FormSubmissionTable;
  duplicate_pair: DuplicatePairTable;
  not_duplicate: NotDuplicateTable;
  duplicate_search: DuplicateSearchTable;
  timeline_entry: TimelineEntryTable;
  timeline_link: TimelineLinkTable;
  timeline_count: TimelineCountTable;
  operation: OperationTable;
  operation_change: OperationChangeTable;
  operation_skipped: OperationSkippedTable;
  idempotency: IdempotencyTable;
  job: JobTable;
  file: FileTable;
  file_chunk: FileChunkTable;
  import_run: ImportRunTable;
  import_reject: ImportRejectTable;
  imported: ImportedTable;
  api_key: ApiKeyTable;
  webhook: WebhookTable;
  webhook_secret: WebhookSecretTable;
  webhook_delivery: WebhookDeliveryTable;
  notice: NoticeTable;
  suppression: SuppressionTable;
  secret: SecretTable;
  backup_run: BackupRunTable;
  record_search: SearchTable;
  activity_search: SearchTable;
  attachment_search: SearchTable;
}
