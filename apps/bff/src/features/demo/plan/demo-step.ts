import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import type { Due } from '@daybook/shared/activities/due.rules';
import type { LifecycleStage } from '@daybook/shared/contacts/contact.fields';
import type { LocalDate } from '@daybook/shared/kernel/time';
import type { OpportunityStage } from '@daybook/shared/opportunities/opportunity.fields';

/** Somebody who works with Daybook; the one who asked for demo data is one of them, and is there already. */
export interface DemoUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'rep' | 'manager';
  readonly zone: string;
  readonly locale: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekStart: number;
  /** Days off, 1 (Monday) to 7 (Sunday). */
  readonly weekend: readonly number[];
}

/** What all steps have: when it happened, and by whom. */
interface Step {
  readonly at: number;
  readonly byId: string;
}

export interface UserStep extends Step {
  readonly kind: 'user';
  readonly user: DemoUser;
}

export interface TeamStep extends Step {
  readonly kind: 'team';
  readonly id: string;
  readonly name: string;
  readonly memberIds: readonly string[];
}

interface RecordStep extends Step {
  readonly id: string;
  readonly ownerId: string;
  readonly tags: readonly string[];
  /** The product it came from; null: entered by hand. */
  readonly source: string | null;
}

export interface AccountStep extends RecordStep {
  readonly kind: 'account';
  readonly name: string;
  readonly website: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly country: string;
  readonly fiscalNumber: string;
}

export interface ContactStep extends RecordStep {
  readonly kind: 'contact';
  readonly firstName: string;
  readonly lastName: string;
  readonly jobTitle: string;
  readonly accountId: string;
  readonly email: string;
  readonly phone: string;
  /** The last part of an invented LinkedIn address; empty for none. */
  readonly linkedin: string;
  readonly zone: string;
  readonly language: string;
  readonly birthday: LocalDate | null;
  readonly stage: LifecycleStage;
}

export interface OpportunityStep extends RecordStep {
  readonly kind: 'opportunity';
  readonly name: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly valueMinor: number;
  readonly currency: string;
  readonly stage: OpportunityStage;
  readonly closingOn: LocalDate;
}

export interface DealStep extends RecordStep {
  readonly kind: 'deal';
  readonly name: string;
  readonly accountId: string;
  readonly valueMinor: number;
  readonly currency: string;
  readonly agreedOn: LocalDate;
}

export interface CampaignStep extends RecordStep {
  readonly kind: 'campaign';
  readonly name: string;
  /** The customer. */
  readonly accountId: string;
  readonly campaignKind: 'external' | 'internal';
  readonly customerContactId: string;
  readonly agencyId: string | null;
  readonly agencyContactId: string | null;
  readonly dealId: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly budgetMinor: number;
  readonly currency: string;
}

export interface ContractStep extends RecordStep {
  readonly kind: 'contract';
  readonly name: string;
  readonly accountId: string;
  readonly number: string;
  readonly signedOn: LocalDate;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly language: string;
  readonly payoutTerms: string;
}

export interface ActivityStep extends Step {
  readonly kind: 'activity';
  readonly id: string;
  readonly type: ActivityTypeCode;
  readonly subject: string;
  readonly notes: string;
  readonly message: string;
  readonly ownerId: string;
  readonly createdAt: number;
  readonly due: Due;
  readonly endAt: number | null;
  /** 1 high, 2 normal, 3 low. */
  readonly priority: number;
  readonly snoozedUntil: number;
  readonly completedAt: number | null;
  readonly outcome: string | null;
  readonly direction: 'outgoing' | 'incoming';
  readonly durationMinutes: number | null;
  readonly location: string;
  readonly link: string;
  readonly amountMinor: number | null;
  /** The primary record first; none for a personal one. */
  readonly recordIds: readonly string[];
  /** The due date it was planned with, where it was rescheduled, and when that was. */
  readonly moved: { readonly at: number; readonly from: Due } | null;
}

/** A field of a record that was changed. */
export type DemoChange =
  | { readonly field: 'stage'; readonly to: OpportunityStage }
  | { readonly field: 'value'; readonly to: number }
  | { readonly field: 'closing'; readonly to: LocalDate }
  | { readonly field: 'lifecycle'; readonly to: LifecycleStage }
  | { readonly field: 'account'; readonly to: string };

export interface ChangeStep extends Step {
  readonly kind: 'change';
  readonly recordId: string;
  readonly change: DemoChange;
}

/** One thing that happened in the demo company. A step is written together with what follows from it. */
export type DemoStep =
  | UserStep
  | TeamStep
  | AccountStep
  | ContactStep
  | OpportunityStep
  | DealStep
  | CampaignStep
  | ContractStep
  | ActivityStep
  | ChangeStep;
