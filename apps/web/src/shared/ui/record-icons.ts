import type { RecordType } from '@daybook/shared/records/record-type';
import { Building2, Contact, FileText, Handshake, type LucideIcon, Megaphone, Package } from 'lucide-react';

/** The sign of each type of record, as the navigation has it. */
export const RECORD_ICONS: Readonly<Record<RecordType, LucideIcon>> = {
  account: Building2,
  contact: Contact,
  opportunity: Handshake,
  deal: Package,
  campaign: Megaphone,
  contract: FileText,
};
