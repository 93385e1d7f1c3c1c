import {AssetHashType, DockerImage, Duration, RemovalPolicy} from 'aws-cdk-lib';
import {Effect, PolicyStatement, Role, ServicePrincipal} from 'aws-cdk-lib/aws-iam';
import {Architecture, Code, Function as LambdaFunction, Runtime, Tracing} from 'aws-cdk-lib/aws-lambda';
import {LogGroup} from 'aws-cdk-lib/aws-logs';
import {Construct} from 'constructs';
import {bundleStage, type Stage} from './bundle-stage.ts';

export interface StageFunctionProps {
  readonly stage: Stage;
  /** Name of the deployment: logs, metrics and traces carry it. */
  readonly service: string;
  /** Digest of the code that editions are made by. */
  readonly code: string;
  readonly memoryMiB: number;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly logRetentionDays: number;
  readonly reservedConcurrency?: number;
}

/** The function of one stage, with what all of them have: Node 24 on ARM, its own role and log group, traces. Its role may
 *  write its logs and traces; every other right is granted by name, with `allow`. */
export class StageFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: StageFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', {
      retention: props.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', {assumedBy: new ServicePrincipal('lambda.amazonaws.com')});
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);
    this.function = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(props.stage, props.code),
      description: `Dateline: the ${props.stage} stage`,
      memorySize: props.memoryMiB,
      timeout: Duration.seconds(props.timeoutSeconds),
      tracing: Tracing.ACTIVE,
      role: this.role,
      logGroup,
      environment: {
        POWERTOOLS_SERVICE_NAME: props.service,
        NODE_OPTIONS: '--enable-source-maps',
        ...props.environment,
      },
      ...(props.reservedConcurrency === undefined
        ? {}
        : {reservedConcurrentExecutions: props.reservedConcurrency}),
    });
  }

  allow(actions: readonly string[], resources: readonly string[]): void {
    this.role.addToPolicy(
      new PolicyStatement({effect: Effect.ALLOW, actions: [...actions], resources: [...resources]}),
    );
  }
}

/** The bundle is made while the stack is synthesized, on this machine, and never in a container. */
function bundled(stage: Stage, code: string): Code {
  return Code.fromAsset('lambdas', {
    bundling: {
      image: DockerImage.fromRegistry('unused'),
      // Never run; it tells one stage's asset from another's.
      command: [stage, code],
      local: {
        tryBundle(folder) {
          bundleStage(stage, folder, code);
          return true;
        },
      },
    },
    // A function is deployed again where its bundle is another one.
    assetHashType: AssetHashType.OUTPUT,
  });
}
