/** Whether an EventBridge event pattern matches an event: every field of the pattern is in the event, and one of the values
 *  named for it is its own (of an array: any of them). Operators are those that a rule of ours may use; another is an error.
 *  https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html */
export function matchesPattern(pattern: unknown, event: unknown): boolean {
  return Object.entries(pattern as Record<string, unknown>).every(([name, wanted]) => {
    const value = (event as Record<string, unknown> | undefined)?.[name];
    if (!Array.isArray(wanted)) return isObject(value) && matchesPattern(wanted, value);
    const values = Array.isArray(value) ? value : [value];
    return wanted.some((rule) => values.some((each) => matchesRule(rule, each)));
  });
}

function matchesRule(rule: unknown, value: unknown): boolean {
  if (!isObject(rule)) return rule === value;
  const [[operator, operand] = [], ...others] = Object.entries(rule);
  if (others.length > 0) throw new Error(`one operator expected in ${JSON.stringify(rule)}`);
  switch (operator) {
    case 'prefix':
      return typeof value === 'string' && value.startsWith(String(operand));
    case 'suffix':
      return typeof value === 'string' && value.endsWith(String(operand));
    case 'exists':
      return (value !== undefined) === operand;
    case 'anything-but':
      return value !== undefined && !listOperands(operand).some((each) => matchesRule(each, value));
    default:
      throw new Error(`the operator ${operator} of an event pattern is not known here`);
  }
}

/** `anything-but` takes one value, several, or an operator with one or several. */
function listOperands(operand: unknown): unknown[] {
  if (Array.isArray(operand)) return operand;
  if (!isObject(operand)) return [operand];
  return Object.entries(operand).flatMap(([operator, values]) =>
    (Array.isArray(values) ? values : [values]).map((value) => ({[operator]: value})),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
