import {describe, expect, it} from 'vitest';
import {writeCsv} from '../../pipeline/report/write-csv.ts';

describe('writeCsv', () => {
  it('quotes what would break a row, and ends rows with CRLF', () => {
    expect(writeCsv([['a,b', 'c "d"', 'e\nf', 'g']])).toBe('"a,b","c ""d""","e\nf",g\r\n');
  });

  it('keeps a spreadsheet from running a cell', () => {
    expect(writeCsv([['=1+1', '@x', '+a', '-b', '\tc']])).toBe("'=1+1,'@x,'+a,'-b,'\tc\r\n");
  });

  it('leaves negative numbers and years before the common era alone', () => {
    expect(writeCsv([['-3.5', '-0479-01-01']])).toBe('-3.5,-0479-01-01\r\n');
  });
});
