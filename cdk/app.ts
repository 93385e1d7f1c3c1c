import {App, Validations} from 'aws-cdk-lib';
import {AwsSolutionsChecks} from 'cdk-nag';
import {digestCode} from '../pipeline/edition/digest-code.ts';
import {readCode} from '../pipeline/storage/read-code.ts';
import {acknowledgeFindings} from './acknowledge-findings.ts';
import {DatelineStack} from './dateline-stack.ts';
import {DeliveryStack} from './delivery-stack.ts';
import {readConfig} from './read-config.ts';

/** Both deployments of one story, and for each the role that deploys it where a repository is named. */
const app = new App();
const config = readConfig(app.node.tryGetContext('dateline'));
const code = digestCode(await readCode());
for (const environment of ['dev', 'prod'] as const) {
  const {name, repository, identityProviderArn} = config[environment];
  const service = `${name}-${environment}`;
  const stack = new DatelineStack(app, service, {config: config[environment], service, code});
  acknowledgeFindings(stack);
  if (repository) {
    new DeliveryStack(app, `${service}-delivery`, {repository, environment, identityProviderArn});
  }
}
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
