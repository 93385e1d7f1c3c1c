/** A row of CSV (RFC 4180, CRLF). A cell that a spreadsheet would run as a formula gets a leading apostrophe. */
export function writeCsvRow(row: readonly string[]): string {
  return `${row.map(writeCell).join(',')}\r\n`;
}

function writeCell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !isNumberOrDate(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A negative number, or a date before the year 1 in EDTF. */
function isNumberOrDate(text: string): boolean {
  return /^-\d+(?:\.\d+)?$/.test(text) || /^-\d{4}[\d\-X~?%/.]*$/.test(text);
}
