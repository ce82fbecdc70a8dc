import { configureGlobal } from 'fast-check';

// The same examples on every run, so that what fails after a change fails because of it.
configureGlobal({ seed: 1 });
