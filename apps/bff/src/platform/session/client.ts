/** Where a request comes from, as far as it says. */
export interface Client {
  readonly address: string;
  /** What the browser calls itself; at most 300 characters. */
  readonly agent: string;
}
