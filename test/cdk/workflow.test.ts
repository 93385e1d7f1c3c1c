import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';

interface Job {
  readonly environment?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {readonly uses?: string; readonly run?: string}[];
}

const text = readFileSync('.github/workflows/deploy.yml', 'utf8');
const workflow = parse(text) as {
  permissions: Readonly<Record<string, string>>;
  jobs: Readonly<Record<string, Job>>;
};
const jobs = Object.entries(workflow.jobs);

describe('the deployment workflow', () => {
  it('pins every action by digest', () => {
    const used = jobs.flatMap(([, {steps}]) => steps.flatMap(({uses}) => uses ?? []));
    expect(used.length).toBeGreaterThan(8);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  });

  it('gets a token only where an environment guards the job, and holds no key', () => {
    expect(workflow.permissions).toEqual({contents: 'read'});
    for (const [name, {environment, permissions = {}}] of jobs) {
      expect('id-token' in permissions, name).toBe(environment !== undefined);
    }
    expect(text).not.toMatch(/secrets\.|AKIA|aws-access-key/);
  });

  it('checks, synthesizes and shows before it deploys, and dev before prod', () => {
    expect(Object.keys(workflow.jobs)).toEqual(['check', 'synth', 'diff', 'deploy-dev', 'deploy-prod']);
    expect(workflow.jobs['deploy-dev']?.needs).toEqual(['check', 'synth']);
    expect(workflow.jobs['deploy-prod']?.needs).toBe('deploy-dev');
  });

  it('puts nothing that others write into a command', () => {
    const commands = jobs.flatMap(([, {steps}]) => steps.flatMap(({run}) => run ?? []));
    for (const command of commands) expect(command).not.toContain('${{');
  });
});
