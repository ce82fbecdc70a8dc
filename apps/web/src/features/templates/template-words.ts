import type { Template } from '@daybook/shared/templates/template';
import type { ComboOption } from '../../shared/ui/combo-option.ts';

/** "First contact, shared": where it is, and whose. */
export const whereabouts = ({ folder, shared, owner, mayChange }: Template): string =>
  [folder, shared ? (mayChange ? 'shared' : `shared by ${owner.name}`) : 'only you']
    .filter(Boolean)
    .join(', ');

/** One line of the text. */
export const firstWords = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 120);

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those in whose name, folder or text all of the words are, in order of folder and name. */
export const findTemplates = (templates: readonly Template[], sought: string): readonly Template[] => {
  const words = fold(sought).split(/\s+/).filter(Boolean);
  return templates
    .filter(({ name, folder, text }) =>
      words.every((word) => fold(`${name} ${folder} ${text}`).includes(word)),
    )
    .toSorted((a, b) => a.folder.localeCompare(b.folder) || a.name.localeCompare(b.name));
};

/** `search` of a combobox over templates: what they are called, where they are, and how they begin. */
export const searchTemplates =
  (templates: readonly Template[]) =>
  async (sought: string): Promise<readonly ComboOption[]> =>
    findTemplates(templates, sought).map((template) => ({
      value: template.id,
      label: template.name,
      detail: `${whereabouts(template)} · ${firstWords(template.text)}`,
    }));
