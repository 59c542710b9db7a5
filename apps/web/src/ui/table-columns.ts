/** A column of a list; its cell is the slot `cell-<key>`, or the text. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly label: string;
  readonly text?: (row: Row) => string;
  readonly align?: 'left' | 'right' | 'center';
  /** CSS length. */
  readonly width?: string;
  readonly nowrap?: boolean;
  /** On a phone each record is a card: `title` heads it, `hidden` leaves the column out. */
  readonly phone?: 'title' | 'hidden';
}
