import { isObject, type Json, type JsonObject, objectAt, textAt } from './openapi-json.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const asText = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** The few signs of Markdown that the document is written with. */
const inline = (text: string): string =>
  asText(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');

const blockOf = (block: string): string =>
  block.startsWith('- ')
    ? `<ul>${block
        .split('\n')
        .map((line) => `<li>${inline(line.slice(2))}</li>`)
        .join('')}</ul>`
    : `<p>${inline(block)}</p>`;

const prose = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map(blockOf)
    .join('\n');

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly of: JsonObject;
  readonly id: string;
}

const operationsOf = (document: JsonObject): Operation[] =>
  Object.entries(objectAt(document, 'paths')).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {}).flatMap(([method, of]) =>
      isObject(of) ? [{ method, path, of, id: textAt(of, 'operationId') }] : [],
    ),
  );

const tagOf = ({ of }: Operation): string => {
  const { tags } = of;
  return Array.isArray(tags) ? String(tags[0]) : '';
};

const exampleOf = (holder: Json | undefined): Json | undefined =>
  isObject(holder) ? objectAt(objectAt(holder, 'content'), 'application/json')['example'] : undefined;

const code = (title: string, example: Json | undefined): string =>
  example === undefined
    ? ''
    : `<details><summary>${title}</summary><pre tabindex="0"><code>${asText(JSON.stringify(example, null, 2))}</code></pre></details>`;

const typeOf = (schema: JsonObject): string => {
  const { enum: values } = schema;
  if (Array.isArray(values)) return values.join(' | ');
  return textAt(schema, '$ref').replace('#/components/schemas/', '') || textAt(schema, 'type');
};

const parameterOf = (parameter: Json): string => {
  if (!isObject(parameter)) return '';
  const place = textAt(parameter, 'in');
  const need = parameter['required'] === true ? '' : ', may be left out';
  const words = textAt(parameter, 'description');
  return `<li><code>${asText(textAt(parameter, 'name'))}</code> <span>${asText(`${typeOf(objectAt(parameter, 'schema'))} (${place}${need})`)}</span>${words === '' ? '' : ` ${inline(words)}`}</li>`;
};

const accessOf = ({ security }: JsonObject): string => {
  if (!Array.isArray(security)) return 'API key or session';
  return security.length === 0 ? 'Open to all' : 'Session only';
};

const operation = ({ method, path, of, id }: Operation): string => {
  const { parameters } = of;
  const listed = Array.isArray(parameters) ? parameters.map(parameterOf).join('') : '';
  const good = Object.entries(objectAt(of, 'responses')).find(([status]) => status < '300')?.[1];
  return `<article id="${asText(id)}">
<h3><a href="#${asText(id)}">${asText(textAt(of, 'summary'))}</a></h3>
<p class="route"><b class="${method}">${method.toUpperCase()}</b> <code>${asText(path)}</code> <span>${accessOf(of)}</span></p>
${listed === '' ? '' : `<ul class="parameters">${listed}</ul>`}
${code('Example of a request', exampleOf(of['requestBody']))}
${code('Example of an answer', exampleOf(good))}
</article>`;
};

const anchor = (tag: string): string => `tag-${tag.toLowerCase().replaceAll(/\W+/g, '-')}`;

const indexOf = (tags: ReadonlyMap<string, readonly Operation[]>): string =>
  [...tags]
    .map(
      ([tag, of]) =>
        `<details><summary>${asText(tag)}</summary><ul><li><a href="#${anchor(tag)}">All of it</a></li>${of
          .map(
            ({ id, of: words }) =>
              `<li><a href="#${asText(id)}">${asText(textAt(words, 'summary'))}</a></li>`,
          )
          .join('')}</ul></details>`,
    )
    .join('');

/** The description of the API as a page to read: no script, nothing from elsewhere. */
export const docsPage = (document: JsonObject): string => {
  // What has no words is not for others: the clock of the tests.
  const described = operationsOf(document).filter(({ of }) => textAt(of, 'summary') !== '');
  const tags = Map.groupBy(described, tagOf);
  const parts = [...tags].map(
    ([tag, of]) =>
      `<section id="${anchor(tag)}" aria-label="${asText(tag)}"><h2>${asText(tag)}</h2>${of.map(operation).join('\n')}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>API – Daybook</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<header><h1>The API of Daybook</h1><p><a href="/settings/api">Your API keys</a> · <a href="/api/openapi.json">OpenAPI 3.1</a></p></header>
<nav aria-label="Contents">${indexOf(tags)}</nav>
<main>
<section aria-label="How it works">${prose(textAt(objectAt(document, 'info'), 'description'))}</section>
${parts.join('\n')}
</main>
</body>
</html>
`;
};
