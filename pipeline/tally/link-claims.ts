import type {FrontMatter} from '../model/story.ts';
import type {Claim, Tally} from '../model/tally.ts';

/** Puts the claims that are checked against a series into that series' tally, to be drawn over it. */
export function linkClaims(front: FrontMatter, tallies: readonly Tally[]): Tally[] {
  const claims = claimsById(tallies);
  const links = linksOf(front);
  return tallies.map((tally) => {
    if (tally.type !== 'series') return tally;
    const linked = links
      .filter(({series}) => series === tally.id)
      .flatMap(({claim}) => claims.get(claim) ?? []);
    return {...tally, claims: linked};
  });
}

export interface ClaimLink {
  readonly claim: string;
  readonly series: string;
  readonly column: string;
  readonly caution?: string;
}

/** Every `check-against` of the story, in order of declaration. */
export function linksOf({tallies}: FrontMatter): ClaimLink[] {
  return (tallies ?? []).flatMap((tally) =>
    tally.type !== 'claims'
      ? []
      : tally.topics.flatMap(({claims}) =>
          claims.flatMap(({id, 'check-against': against}) =>
            against ? [{claim: `${tally.id}.${id}`, ...against} as ClaimLink] : [],
          ),
        ),
  );
}

/** The claims of every claims tally, by their ids. */
export function claimsById(tallies: readonly Tally[]): Map<string, Claim> {
  return new Map(
    tallies.flatMap((tally) =>
      tally.type === 'claims'
        ? tally.topics.flatMap(({claims}) => claims.map((claim) => [claim.id, claim] as const))
        : [],
    ),
  );
}
