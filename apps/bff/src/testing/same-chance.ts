import { configureGlobal } from 'fast-check';
import { SEED } from './random.ts';

// The same examples on every run, so that what fails after a change fails because of it.
configureGlobal({ seed: SEED });
