import {describe, it} from 'vitest';
import {fuzzDocuments} from './fuzz-documents.ts';

describe('a document with mutations', () => {
  it('is read or refused, slices and keeps its order', () => {
    fuzzDocuments(0, 300);
  });
});
