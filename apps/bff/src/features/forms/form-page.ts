import { COMPANY_KEY, type FormField } from '@daybook/shared/forms/form';
import { CONSENT_NAME, TRAP_NAME } from '@daybook/shared/forms/form-answers.rules';
import { html, raw } from 'hono/html';
import { fieldsOf, pathOf } from './form-work.ts';
import type { FormEntity } from './forms.store.ts';

type Html = ReturnType<typeof html>;

/** What a visitor has typed, and what is wrong with it. */
export interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  /** The page it is shown on, and what makes a repeat recognisable. */
  readonly page: string;
  readonly once: string;
}

const INPUT_TYPES: Readonly<Record<string, string>> = { email: 'email', phone: 'tel' };
const COMPLETES: Readonly<Record<string, string>> = {
  first_name: 'given-name',
  last_name: 'family-name',
  email: 'email',
  phone: 'tel',
  job_title: 'organization-title',
  [COMPANY_KEY]: 'organization',
};

const page = (title: string, content: Html): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/f/form.css">
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;

const paragraphs = (text: string): readonly Html[] =>
  text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map(
      (part) =>
        html`<p>${part.split('\n').flatMap((line, i) => (i === 0 ? [line] : [raw('<br>'), line]))}</p>`,
    );

const attributes = ({ key, required }: FormField, problem: string | undefined): Html =>
  html`id="f-${key}" name="${key}"${required ? raw(' required') : ''}${
    problem === undefined ? '' : html` aria-invalid="true" aria-describedby="p-${key}"`
  }${COMPLETES[key] === undefined ? '' : html` autocomplete="${COMPLETES[key]}"`}`;

const problemText = (key: string, problem: string | undefined): Html | string =>
  problem === undefined ? '' : html`<p class="problem" id="p-${key}">${problem}</p>`;

const control = (field: FormField, value: string, problem: string | undefined): Html => {
  const given = attributes(field, problem);
  if (field.type === 'prose') return html`<textarea ${given} rows="5">${value}</textarea>`;
  if (field.type === 'option')
    return html`<select ${given}><option value=""></option>${field.options.map(
      (option) => html`<option${option === value ? raw(' selected') : ''}>${option}</option>`,
    )}</select>`;
  return html`<input ${given} type="${INPUT_TYPES[field.key] ?? 'text'}" value="${value}">`;
};

const row = (field: FormField, { values, problems }: Filled): Html => {
  const { key, label, required, type } = field;
  const value = values[key] ?? '';
  const problem = problems[key];
  const needed = required ? '' : html` <span>(optional)</span>`;
  if (type === 'yes-no')
    return html`<div class="tick"><input ${attributes(field, problem)} type="checkbox" value="yes"${
      value === '' ? '' : raw(' checked')
    }><label for="f-${key}">${label}</label>${problemText(key, problem)}</div>`;
  return html`<div><label for="f-${key}">${label}${needed}</label>${control(field, value, problem)}${problemText(key, problem)}</div>`;
};

const consent = (text: string, { values, problems }: Filled): Html | string =>
  text === ''
    ? ''
    : html`<div class="tick"><input id="f-${CONSENT_NAME}" name="${CONSENT_NAME}" type="checkbox" value="yes" required${
        values[CONSENT_NAME] ? raw(' checked') : ''
      }><label for="f-${CONSENT_NAME}">${text}</label>${problemText(CONSENT_NAME, problems[CONSENT_NAME])}</div>`;

/** The page of a form, to be filled in with nothing but a browser. */
export const formPage = (form: FormEntity, filled: Filled): Html => {
  const wrong = Object.keys(filled.problems).length;
  return page(
    wrong > 0 ? `Please look again – ${form.title}` : form.title,
    html`<h1>${form.title}</h1>
${paragraphs(form.intro)}
${wrong > 0 ? html`<p role="alert" class="problem">Nothing has been sent yet. Please look at ${wrong === 1 ? 'one field' : `${wrong} fields`} again.</p>` : ''}
<form method="post" action="${pathOf(form)}" novalidate>
${fieldsOf(form).map((field) => row(field, filled))}
${consent(form.consent, filled)}
<div class="trap" aria-hidden="true"><label for="f-${TRAP_NAME}">Leave this empty</label><input id="f-${TRAP_NAME}" name="${TRAP_NAME}" type="text" tabindex="-1" autocomplete="off"></div>
<input type="hidden" name="page" value="${filled.page}"><input type="hidden" name="once" value="${filled.once}">
<button type="submit">Send</button>
</form>`,
  );
};

export const thanksPage = (form: FormEntity): Html =>
  page(form.title, html`<h1>${form.title}</h1><div role="status">${paragraphs(form.thanks)}</div>`);

/** A page with no more than a sentence, where a form cannot be shown or sent. */
export const sentencePage = (title: string, sentence: string): Html =>
  page(title, html`<h1>${title}</h1><p role="alert">${sentence}</p>`);
