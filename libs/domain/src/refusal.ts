/** One reason why something is not possible. The message is Chinese, for the user, and says what to do. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** The input to correct, as a path in the wire format. */
  readonly field?: string;
  /** The article behind the reason. */
  readonly basis?: string;
  /** Wire code and id of the record, where the refusal concerns one record of many. */
  readonly type?: string;
  readonly id?: string;
}
