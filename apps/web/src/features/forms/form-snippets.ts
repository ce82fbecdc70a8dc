import type { Form, FormField } from '@daybook/shared/forms/form';
import { CONSENT_NAME, TRAP_NAME } from '@daybook/shared/forms/form-answers.rules';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const asText = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

const TYPES: Readonly<Record<string, string>> = { email: 'email', phone: 'tel' };

const control = ({ key, type, options, required }: FormField): string => {
  const given = `name="${key}"${required ? ' required' : ''}`;
  if (type === 'prose') return `<textarea ${given}></textarea>`;
  if (type === 'yes-no') return `<input type="checkbox" value="yes" ${given}>`;
  if (type !== 'option') return `<input type="${TYPES[key] ?? 'text'}" ${given}>`;
  const choices = ['', ...options].map((option) => `<option>${asText(option)}</option>`);
  return `<select ${given}>${choices.join('')}</select>`;
};

/** Pixels that a field takes, with room for what is wrong with it; most pages are wide enough for one line of each. */
const HEIGHTS: Readonly<Record<string, number>> = { prose: 220, 'yes-no': 80 };

/** How high the page of a form is: a frame does not grow with what is in it. */
const heightOf = ({ intro, fields, consent }: Form): number => {
  const lines = (text: string): number =>
    text.split('\n').reduce((n, line) => n + 1 + Math.floor(line.length / 60), 0);
  const asked = fields.reduce((sum, { type }) => sum + (HEIGHTS[type] ?? 120), 0);
  return 240 + asked + 24 * (lines(intro) + lines(consent));
};

/** Shows the page of the form inside another page; no script is needed. */
export const frameSnippet = (form: Form, origin: string): string =>
  `<iframe src="${origin}${form.path}" title="${asText(form.title)}" width="100%" height="${heightOf(form)}" style="border:0"></iframe>`;

/** The form itself, for whoever wants to shape it. */
export const htmlSnippet = ({ path, fields, consent }: Form, origin: string): string =>
  [
    `<form action="${origin}${path}" method="post" accept-charset="utf-8">`,
    ...fields.map((field) => `  <p><label>${asText(field.label)} ${control(field)}</label></p>`),
    ...(consent === ''
      ? []
      : [
          `  <p><label><input type="checkbox" name="${CONSENT_NAME}" value="yes" required> ${asText(consent)}</label></p>`,
        ]),
    `  <p hidden><input name="${TRAP_NAME}" tabindex="-1" autocomplete="off"></p>`,
    '  <p><button>Send</button></p>',
    '</form>',
  ].join('\n');
