import type {Tally, Value} from './tally.ts';

/** The values that a chart of a tally draws or prints beside its marks, in the tally's order; a value may come twice. */
export function drawnValues(tally: Tally): Value[] {
  switch (tally.type) {
    case 'categories': {
      const cells = tally.rows.flatMap(({asCommitted, asAttempts}) => [asCommitted, asAttempts]);
      return known([...cells, tally.total, tally.totalAsCommitted, tally.totalAsAttempts, tally.rate]);
    }
    case 'counts':
      return tally.rows.map(({count}) => count);
    case 'timeline':
      return tally.entries.map(({date}) => date);
    case 'claims':
      return tally.topics.flatMap(({claims}) => claims.map(({date}) => date));
    case 'series':
      return known([...tally.points.flatMap(({values}) => Object.values(values)), tally.peak]);
  }
}

function known(values: readonly (Value | undefined)[]): Value[] {
  return values.filter((value) => value !== undefined);
}
