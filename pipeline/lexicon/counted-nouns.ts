/** Nouns that a bare number before them counts, and that no year stands before. Plurals in -s are seen by their ending. */
// biome-ignore format: one word a line would be a page
export const countedNouns: readonly string[] = [
  'men', 'women', 'people', 'children', 'troops', 'infantry', 'cavalry', 'personnel', 'police', 'aircraft', 'dead', 'wounded',
  'killed', 'missing', 'feet', 'ft', 'km', 'mi', 'm', 'kg', 'tonnes', 'percent', 'per', 'million', 'billion', 'thousand',
  'hundred', 'square', 'cubic', 'rape', 'murder', 'fatalities', 'horse', 'sailors', 'strong', 'francs', 'marks', 'roubles', 'rubles',
  'dollars', 'pounds', 'yen', 'inmates', 'kilometres', 'kilometers', 'metres', 'meters', 'miles', 'tons', 'yards', 'acres', 'hectares',
];

/** Words in front of a number that make it a name or a count, never a year. */
// biome-ignore format: one word a line would be a page
export const numberHeads: readonly string[] = [
  'no', 'nos', 'number', 'numbers', 'numbered', 'numbering', 'resolution', 'resolutions', 'article', 'section', 'page', 'pages', 'p', 'pp', 'chapter', 'line',
  'flight', 'room', 'model', 'order', 'directive', 'decree', 'regiment', 'division', 'squadron', 'convoy', 'highway', 'route',
  'hill', 'height', 'isbn', 'issn', 'approximately', 'nearly', 'almost', 'over', 'roughly', 'exceeding', 'totalling', 'totaling', 'estimated',
  'killed', 'killing', 'only', 'another', 'additional', 'total', 'than', 'least', 'most', 'wounded', 'captured', 'lost', 'us', 'rs', 'oclc', 'doi',
];
