import {describe, expect, it} from 'vitest';
import {indexEvents} from '../../pipeline/tally/index-events.ts';
import {mergeFacts} from '../../pipeline/tally/merge-facts.ts';
import {readText} from '../facts/facts-of.ts';

const {events} = mergeFacts([
  readText('In 1925 Freedonia and Sylvania signed a treaty. In 1931 Freedonia attacked Sylvania.', 'a.txt'),
  readText('On 11 April 1925 Freedonia and Sylvania signed a treaty.', 'b.txt'),
]);

describe('indexEvents', () => {
  it('finds one event wherever it is told', () => {
    const eventAt = indexEvents(events);
    expect(events.map(({citations}) => citations.map(eventAt))).toEqual(
      events.map(({fact, citations}) => citations.map(() => fact)),
    );
    expect(events.map(({citations}) => citations.length)).toEqual([2, 1]);
  });

  it('finds none where none is told', () => {
    const eventAt = indexEvents(events);
    expect(eventAt({path: 'a.txt', start: 0, end: 1})).toBeUndefined();
    expect(eventAt({path: 'c.txt', start: 0, end: 48})).toBeUndefined();
  });
});
