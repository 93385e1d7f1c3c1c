/** A value of a template with its intrinsic functions resolved: `Ref` and `Fn::GetAtt` as `lookUp` says by logical id (and
 *  attribute), `Fn::Join` and `Fn::Sub` put together. Another function is an error.
 *  https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html */
export function resolveIntrinsics(
  value: unknown,
  lookUp: (logicalId: string, attribute?: string) => string,
): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveIntrinsics(item, lookUp));
  if (typeof value !== 'object' || value === null) return value;
  const [[name = '', argument] = [], ...others] = Object.entries(value);
  if (others.length === 0 && (name === 'Ref' || name.startsWith('Fn::'))) {
    return resolveFunction(name, argument, lookUp);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, resolveIntrinsics(item, lookUp)]),
  );
}

function resolveFunction(
  name: string,
  argument: unknown,
  lookUp: (logicalId: string, attribute?: string) => string,
): string {
  if (name === 'Ref') return lookUp(String(argument));
  if (name === 'Fn::GetAtt') {
    const [id = '', attribute] = Array.isArray(argument) ? argument : String(argument).split('.');
    return lookUp(id, attribute);
  }
  if (name === 'Fn::Join') {
    const [separator, parts] = argument as [string, unknown[]];
    return parts.map((part) => String(resolveIntrinsics(part, lookUp))).join(separator);
  }
  if (name === 'Fn::Sub' && typeof argument === 'string') {
    return argument.replace(/\$\{([\w:.]+)\}/g, (_, reference: string) => {
      const [id = '', attribute] = reference.split('.');
      return lookUp(id, attribute);
    });
  }
  throw new Error(`the function ${name} of a template is not known here`);
}
