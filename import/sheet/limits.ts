// How large a workbook may be. The largest plan seen has 2,000 indicators: a form of it is 300 kB, and 3 MB unpacked.

/** Bytes of the file. */
export const MOST_BYTES = 32 * 1024 * 1024;

/** Bytes of all that is packed in it, as it says itself; what unpacks to more than it says is refused. */
export const MOST_UNPACKED = 64 * 1024 * 1024;

/** Bytes of one part. */
export const MOST_IN_PART = 32 * 1024 * 1024;

export const MOST_PARTS = 2000;

/** Cells of all sheets, blank ones before the last of their row included. */
export const MOST_CELLS = 1_000_000;
