import type { FieldError, RefusalCode } from '@daybook/shared/kernel/refusal';

/** The server's codes, and the two that only a browser can meet. */
export type ProblemCode = RefusalCode | 'network.unreachable' | 'network.garbled';

interface ProblemBody {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldError[];
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Why something could not be done. Branch on `code`, show `problemSentence`, put `errors` beside their fields. */
export class Problem extends Error implements ProblemBody {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  /** 0 when there was no answer. */
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldError[];
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(body: Partial<ProblemBody> & Pick<ProblemBody, 'code'>) {
    super(body.code);
    this.code = body.code;
    this.status = body.status ?? 0;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.errors = body.errors ?? [];
    this.facts = body.facts ?? {};
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const fieldErrors = (value: unknown): FieldError[] =>
  Array.isArray(value)
    ? value.filter(isObject).map((error) => ({ path: text(error.path), message: text(error.message) }))
    : [];

/** Reads the body of an answer that is not a success; anything but problem+json becomes a plain server error. */
export const readProblem = async (response: Response): Promise<Problem> => {
  const body: unknown = await response.json().catch(() => undefined);
  if (!isObject(body) || typeof body.code !== 'string') {
    return new Problem({
      code: response.status === 413 ? 'request.too-large' : 'server.error',
      status: response.status,
    });
  }
  return new Problem({
    code: body.code as ProblemCode,
    status: response.status,
    title: text(body.title),
    detail: text(body.detail),
    errors: fieldErrors(body.errors),
    facts: isObject(body.facts) ? body.facts : {},
  });
};

export const isUnreachable = (error: unknown): boolean =>
  error instanceof Problem && error.code === 'network.unreachable';
