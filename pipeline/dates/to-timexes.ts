import type {Document} from '../model/document.ts';
import type {Timex} from '../model/extract.ts';
import type {Resolved} from './item.ts';
import {mapSpan} from './map-span.ts';
import {toEdtf} from './to-edtf.ts';
import {toInterval} from './to-interval.ts';
import {toValue} from './to-value.ts';

/** Resolved items as TIMEX3, placed in the decoded text. Ids count up within a passage. */
export function toTimexes(document: Document, resolved: readonly Resolved[]): Timex[] {
  const spans = resolved.map(({item: {passage, found}}) => {
    const of = document.passages[passage];
    return of ? mapSpan(of, found.start, found.end) : {start: 0, end: 0};
  });
  let [passage, ordinal] = [-1, 0];
  return resolved.map((one, index) => {
    ordinal = one.item.passage === passage ? ordinal + 1 : 1;
    passage = one.item.passage;
    const span = spans[index] ?? {start: 0, end: 0};
    const anchor = one.anchor === undefined ? undefined : spans[one.anchor];
    return {
      id: `${document.passages[passage]?.id ?? ''}.t${ordinal}`,
      ...span,
      text: document.text.slice(span.start, span.end),
      type: one.type,
      ...toValues(one),
      certainty: one.certainty,
      rule: one.item.found.rule,
      ...(anchor && {anchor}),
    };
  });
}

function toValues({
  moment,
  value,
  mod,
}: Resolved): Pick<Timex, 'value' | 'mod' | 'edtf' | 'interval' | 'otherStyle'> {
  if (!moment) return {value: value ?? '', ...(mod !== undefined && {mod})};
  const edtf = toEdtf(moment, mod);
  const interval = toInterval(moment, mod);
  return {
    value: toValue(moment),
    ...(mod !== undefined && {mod}),
    ...(edtf !== undefined && {edtf}),
    ...(interval && {interval: [...interval]}),
    ...(moment.other && {otherStyle: toEdtf({...moment, ...moment.other}) ?? ''}),
  };
}
