import {type Definition, definitionSchema, type State, type States} from './definition.ts';

/** A definition as the template holds it → one that can be run. Throws where it has a field, a type or a value that the
 *  runner doesn't know, leads nowhere, or uses a wildcard as the service wouldn't take it. */
export function readDefinition(text: string): Definition {
  const {data, error} = definitionSchema.safeParse(JSON.parse(text));
  if (error) {
    throw new Error(
      error.issues.map(({path, message}) => `definition, ${path.join('.')}: ${message}`).join('\n'),
    );
  }
  const problems = checkStates(data, '');
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return data;
}

function checkStates({StartAt, States}: States, path: string): string[] {
  const names = new Set(Object.keys(States));
  const targets = Object.entries(States).flatMap(([name, state]) =>
    targetsOf(state).map((target) => [`${path}${name}`, target] as const),
  );
  const reached = new Set([StartAt, ...targets.map(([, target]) => target)]);
  return [
    ...[[`${path}StartAt`, StartAt] as const, ...targets]
      .filter(([, target]) => !names.has(target))
      .map(([from, target]) => `${from} leads to ${target}, which is not there`),
    ...[...names].filter((name) => !reached.has(name)).map((name) => `${path}${name} is never reached`),
    ...Object.entries(States).flatMap(([name, state]) => checkState(state, `${path}${name}`)),
  ];
}

function targetsOf(state: State): string[] {
  const next = 'Next' in state && state.Next !== undefined ? [state.Next] : [];
  const caught = 'Catch' in state ? (state.Catch ?? []).map(({Next}) => Next) : [];
  if (state.Type !== 'Choice') return [...next, ...caught];
  return [...state.Choices.map(({Next}) => Next), ...(state.Default === undefined ? [] : [state.Default])];
}

function checkState(state: State, path: string): string[] {
  const problems: string[] = [];
  if ('End' in state || 'Next' in state) {
    if ((state.End === true) === (state.Next !== undefined))
      problems.push(`${path} needs either Next or End`);
  } else if (!['Succeed', 'Fail', 'Choice'].includes(state.Type)) {
    problems.push(`${path} needs either Next or End`);
  }
  if ('Retry' in state || 'Catch' in state) {
    for (const list of [state.Retry, state.Catch]) problems.push(...checkWildcards(list ?? [], path));
  }
  if (state.Type === 'Map') {
    const isDistributed = state.ItemProcessor.ProcessorConfig.Mode === 'DISTRIBUTED';
    if (isDistributed && state.ItemProcessor.ProcessorConfig.ExecutionType === undefined)
      problems.push(`${path} is distributed and needs an ExecutionType`);
    const own = ['ItemReader', 'ItemBatcher', 'ResultWriter', 'Label', 'ToleratedFailurePercentage'] as const;
    if (!isDistributed)
      problems.push(
        ...own.filter((field) => state[field] !== undefined).map((field) => `${path} is inline: no ${field}`),
      );
    problems.push(...checkStates(state.ItemProcessor, `${path}/`));
  }
  return problems;
}

/** `States.ALL` stands alone, and in the last place. */
function checkWildcards(list: readonly {readonly ErrorEquals: readonly string[]}[], path: string): string[] {
  return list.flatMap(({ErrorEquals}, index) =>
    ErrorEquals.includes('States.ALL') && (ErrorEquals.length > 1 || index < list.length - 1)
      ? [`${path}: States.ALL stands alone and last`]
      : [],
  );
}
