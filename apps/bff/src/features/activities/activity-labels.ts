/** What a person calls each column of an activity. */
const LABELS: Readonly<Record<string, string>> = {
  type: 'type',
  subject: 'subject',
  notes: 'notes',
  due_on: 'due date',
  due_at: 'due time',
  end_at: 'end',
  priority: 'priority',
  owner_key: 'owner',
  primary_key: 'record',
  direction: 'direction',
  duration_minutes: 'duration',
  phone: 'phone',
  location: 'location',
  link: 'link',
  amount_minor: 'amount',
  currency: 'currency',
  message: 'message',
  message_subject: 'subject of the message',
  action: 'LinkedIn action',
  outcome: 'outcome',
  remind_at: 'reminder',
  remind_before: 'reminder',
  topic: 'topic',
};

export const columnLabel = (column: string): string => LABELS[column] ?? column;
