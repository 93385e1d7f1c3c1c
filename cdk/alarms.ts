import {Duration} from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import {SnsAction} from 'aws-cdk-lib/aws-cloudwatch-actions';
import type {ITopic} from 'aws-cdk-lib/aws-sns';
import {Construct} from 'constructs';
import type {RebuildMachine} from './rebuild-machine.ts';
import type {StageFunctions} from './stage-functions.ts';

export interface AlarmsProps {
  readonly service: string;
  readonly runbook: string;
  readonly rebuild: RebuildMachine;
  readonly functions: StageFunctions;
  readonly topic: ITopic;
}

interface Watch {
  readonly metric: IMetric;
  /** What it means, in a sentence. */
  readonly means: string;
  /** Its heading in the runbook. */
  readonly anchor: string;
  readonly threshold?: number;
  readonly when?: 'reached' | 'missed';
}

/** What wakes an operator. Each alarm says what it means and where its remedy stands. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, {service, runbook, rebuild, functions, topic}: AlarmsProps) {
    super(scope, id);
    const action = new SnsAction(topic);
    for (const [name, watch] of Object.entries(watches(service, rebuild, functions))) {
      const {metric, means, anchor, threshold = 1, when = 'reached'} = watch;
      const isMissed = when === 'missed';
      const alarm = new Alarm(this, name, {
        alarmName: `${service}-${name}`,
        alarmDescription: `${means} What to do: ${runbook}#${anchor}`,
        metric,
        threshold,
        evaluationPeriods: 1,
        comparisonOperator: isMissed
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: isMissed ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
  }
}

function watches(
  service: string,
  {machine, undelivered}: RebuildMachine,
  {byStage}: StageFunctions,
): Record<string, Watch> {
  const soon = {period: Duration.minutes(5), statistic: Stats.SUM};
  const throttles = Object.fromEntries(
    Object.entries(byStage).map(([stage, {function: fn}]) => [stage, fn.metricThrottles(soon)]),
  );
  return {
    RebuildFailed: {
      metric: new MathExpression({
        expression: 'failed + late + stopped',
        usingMetrics: {
          failed: machine.metricFailed(soon),
          late: machine.metricTimedOut(soon),
          stopped: machine.metricAborted(soon),
        },
        period: soon.period,
      }),
      means: 'A rebuild failed; readers still get the edition before.',
      anchor: 'a-rebuild-failed',
    },
    NothingRebuilt: {
      metric: machine.metricSucceeded({period: Duration.days(1), statistic: Stats.SUM}),
      means: 'For a day no rebuild has ended well, not even the nightly one.',
      anchor: 'nothing-was-rebuilt-for-a-day',
      when: 'missed',
    },
    EventsUndelivered: {
      metric: undelivered.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(5),
        statistic: Stats.MAXIMUM,
      }),
      means: 'An event could not start what it should have started.',
      anchor: 'an-event-was-not-delivered',
    },
    EdgeBehind: {
      metric: new Metric({
        namespace: 'Dateline',
        metricName: 'EdgeBehind',
        dimensionsMap: {service, stage: 'reconcile'},
        period: Duration.minutes(5),
        statistic: Stats.MAXIMUM,
      }),
      means: 'Readers get an older edition than current.json names.',
      anchor: 'the-edge-is-behind',
    },
    FunctionsThrottled: {
      metric: new MathExpression({
        expression: Object.keys(throttles).join(' + '),
        usingMetrics: throttles,
        period: soon.period,
      }),
      means: 'Functions are refused for want of concurrency; rebuilds are slow.',
      anchor: 'functions-are-throttled',
      threshold: 100,
    },
  };
}
