import { readAnswers, TRAP_NAME } from '@daybook/shared/forms/form-answers.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import type { AppEnv } from '../../platform/http/env.ts';
import { RateLimit } from '../../platform/http/rate-limit.ts';
import { hashToken } from '../../platform/session/token.ts';
import { findForm } from './find-form.ts';
import type { FormActs } from './form-acts.ts';
import { formPage, sentencePage, thanksPage } from './form-page.ts';
import { FORM_STYLE } from './form-style.ts';
import { fieldsOf, pathOf } from './form-work.ts';
import { pageText } from './page-text.ts';
import { submitForm } from './submit-form.ts';

const MOST_BYTES = 64 * 1024;
/** Of one address: a person who sends a form, mends it and sends another. */
const PER_ADDRESS = { burst: 10, perSecond: 1 / 20 };
/** Of one form, from wherever. */
const PER_FORM = { burst: 120, perSecond: 2 };
const ONCE = /^[\w-]{8,60}$/;

type FormEntity = NonNullable<Awaited<ReturnType<typeof findForm>>>;
type Answered = Response | Promise<Response>;

/** Other sites may frame it and send to it; nothing in it runs, and it goes nowhere but where the form says. */
const setHeaders = (c: Context<AppEnv>, form?: FormEntity): void => {
  const leadsTo = form?.redirect_url ? ` ${new URL(form.redirect_url).origin}` : '';
  c.header(
    'content-security-policy',
    `default-src 'none'; style-src 'self'; form-action 'self'${leadsTo}; base-uri 'none'; frame-ancestors *`,
  );
  c.header('x-frame-options', undefined);
  c.header('cross-origin-resource-policy', 'cross-origin');
  c.header('cache-control', 'no-store');
};

const notThere = (c: Context<AppEnv>): Answered =>
  c.html(sentencePage('Not found', 'There is no form at this address.'), 404);

const closed = (c: Context<AppEnv>, form: FormEntity): Answered =>
  c.html(sentencePage(form.title, 'This form is closed and takes nothing in any more.'), 410);

const sentTo = (c: Context<AppEnv>, form: FormEntity): Answered =>
  c.redirect(form.redirect_url || `${pathOf(form)}/thanks`, 303);

const textsOf = async (c: Context<AppEnv>): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(await c.req.parseBody()).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : '',
    ]),
  );

/** The same visitor sending the same again, as by a double click, sends it once. */
const actorFor = (form: FormEntity, once: string, sent: Readonly<Record<string, string>>): Actor => {
  if (!ONCE.test(once)) return { kind: 'form', user: null };
  const bodyHash = hashToken(JSON.stringify(sent));
  const key = hashToken(`${once} ${bodyHash}`);
  return { kind: 'form', user: null, request: { key, route: `POST ${pathOf(form)}`, bodyHash } };
};

/** The pages of forms, open to everybody. */
export const publicFormsRoutes = (deps: Deps, acts: FormActs) => {
  const byAddress = new RateLimit(PER_ADDRESS);
  const byForm = new RateLimit(PER_FORM);

  const isTooMuch = (c: Context<AppEnv>, form: FormEntity): boolean => {
    try {
      byAddress.take(c.get('address'), deps.clock());
      byForm.take(form.id, deps.clock());
      return false;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const seconds = error.facts?.['retryAfterSeconds'];
      c.header('retry-after', typeof seconds === 'number' ? String(seconds) : '60');
      return true;
    }
  };

  const take = async (c: Context<AppEnv>, form: FormEntity): Promise<Response> => {
    const sent = await textsOf(c);
    // Whatever fills in what nobody sees is thanked, and forgotten.
    if (sent[TRAP_NAME]) return sentTo(c, form);
    const { given, problems } = readAnswers(fieldsOf(form), form.consent, sent);
    const page = pageText(sent['page'] || (c.req.header('referer') ?? ''));
    if (Object.keys(problems).length > 0) {
      const filled = { values: sent, problems, page: sent['page'] ?? '', once: sent['once'] ?? '' };
      return c.html(formPage(form, filled), 422);
    }
    await submitForm(deps, acts, actorFor(form, sent['once'] ?? '', sent), { form, given, page });
    return sentTo(c, form);
  };

  return new Hono<AppEnv>()
    .get('/form.css', (c) =>
      c.body(FORM_STYLE, 200, {
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'public, max-age=3600',
      }),
    )
    .get('/:slug', async (c) => {
      const form = await findForm(deps, c.req.param('slug'));
      setHeaders(c, form);
      if (form === undefined) return notThere(c);
      if (form.open === 0) return closed(c, form);
      const page = c.req.header('referer') ?? '';
      return c.html(formPage(form, { values: {}, problems: {}, page, once: newId() }));
    })
    .get('/:slug/thanks', async (c) => {
      const form = await findForm(deps, c.req.param('slug'));
      setHeaders(c, form);
      return form === undefined ? notThere(c) : c.html(thanksPage(form));
    })
    .post('/:slug', bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
      const form = await findForm(deps, c.req.param('slug'));
      setHeaders(c, form);
      if (form === undefined) return notThere(c);
      if (form.open === 0) return closed(c, form);
      if (isTooMuch(c, form))
        return c.html(
          sentencePage(
            form.title,
            'That was too often in a short time. Wait a minute, go back and send it again.',
          ),
          429,
        );
      return take(c, form);
    });
};
