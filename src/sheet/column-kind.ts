/** A column of the log, as it is told and looks. */
export interface Column {
  readonly header: string;
  /** What it holds, told in the note of its header cell. */
  readonly help: string;
  /** Pixels. */
  readonly width: number;
  readonly kind: 'text' | 'day' | 'count' | 'choice';
}

export function column(header: string, width: number, kind: Column['kind'], help: string): Column {
  return { header, width, kind, help };
}
