/** Which Daybook this is: as in the package of the project, to which a test holds it. */
export const VERSION = '0.1.0';
