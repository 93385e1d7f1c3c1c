/** Whether a role may do something, by the policies that the template gives it. */
export type MayDo = (action: string, resource: string) => boolean;

interface Policy {
  readonly PolicyDocument: {readonly Statement: readonly Statement[]};
  readonly Roles: readonly string[];
}

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

/** Reads what each role is allowed, from the `AWS::IAM::Policy` resources of a template with its references resolved. Only what
 *  our policies use is understood: allowing statements, actions in full, resources with `*` in them; else it throws.
 *  https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html */
export function readRoles(policies: readonly unknown[]): (role: string) => MayDo {
  const statements = (policies as readonly Policy[]).flatMap(({PolicyDocument, Roles}) =>
    Roles.flatMap((role) => PolicyDocument.Statement.map((statement) => ({role, ...statement}))),
  );
  for (const {Effect, Action, Resource, role, ...others} of statements) {
    if (Effect !== 'Allow' || [Action].flat().some((action) => action.includes('*')))
      throw new Error(`${role}: a statement that is not known here: ${Effect} ${Action}`);
    if (Object.keys(others).some((field) => field !== 'Sid'))
      throw new Error(`${role}: a statement with ${Object.keys(others)} is not known here`);
  }
  return (role) => (action, resource) =>
    statements.some(
      (statement) =>
        statement.role === role &&
        [statement.Action].flat().includes(action) &&
        [statement.Resource].flat().some((pattern) => matches(pattern, resource)),
    );
}

function matches(pattern: string, resource: string): boolean {
  const literal = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`).test(resource);
}
