import { Refusal } from '@daybook/shared/kernel/refusal';
import { type PasswordContext, passwordFault } from '@daybook/shared/people/password.rules';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same password typed on another keyboard may come as other code points. */
const plain = (password: string): string => password.normalize('NFKC');

/** The hash of a new password. One that is easy to guess is refused in a sentence, at the field it was given in. */
export const hashNewPassword = async (
  password: string,
  context: PasswordContext,
  path = 'password',
): Promise<string> => {
  const message = passwordFault(password, context);
  if (message === null) return hash(plain(password), OPTIONS);
  throw new Refusal('password.too-weak', { detail: message, errors: [{ path, message }] });
};

let nobody: Promise<string> | undefined;

/**
 * Whether the password is the one of this hash. Without a hash the answer is no and takes as long, so that the time
 * does not tell who has an account.
 */
export const isPassword = async (passwordHash: string | undefined, password: string): Promise<boolean> => {
  nobody ??= hash('nobody has this password', OPTIONS);
  const right = await verify(passwordHash ?? (await nobody), plain(password));
  return right && passwordHash !== undefined;
};
