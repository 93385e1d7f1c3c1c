import {describe, expect, it} from 'vitest';
import {writeCsvRow} from '../../pipeline/report/write-csv-row.ts';

describe('writeCsvRow', () => {
  it('quotes what would break a row, and ends rows with CRLF', () => {
    expect(writeCsvRow(['a,b', 'c "d"', 'e\nf', 'g'])).toBe('"a,b","c ""d""","e\nf",g\r\n');
  });

  it('keeps a spreadsheet from running a cell', () => {
    expect(writeCsvRow(['=1+1', '@x', '+a', '-b', '\tc'])).toBe("'=1+1,'@x,'+a,'-b,'\tc\r\n");
  });

  it('leaves negative numbers and years before the common era alone', () => {
    expect(writeCsvRow(['-3.5', '-0479-01-01'])).toBe('-3.5,-0479-01-01\r\n');
  });
});
