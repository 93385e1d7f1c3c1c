import {Duration} from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import {SnsAction} from 'aws-cdk-lib/aws-cloudwatch-actions';
import {Function as LambdaFunction} from 'aws-cdk-lib/aws-lambda';
import type {ITopic} from 'aws-cdk-lib/aws-sns';
import {Construct} from 'constructs';
import type {RebuildMachine} from './rebuild-machine.ts';

export interface AlarmsProps {
  readonly service: string;
  readonly runbook: string;
  readonly rebuild: RebuildMachine;
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
  constructor(scope: Construct, id: string, {service, runbook, rebuild, topic}: AlarmsProps) {
    super(scope, id);
    const action = new SnsAction(topic);
    for (const [name, watch] of Object.entries(watches(service, rebuild))) {
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

function watches(service: string, {machine, undelivered}: RebuildMachine): Record<string, Watch> {
  const soon = {period: Duration.minutes(5), statistic: Stats.SUM};
  // One metric an alarm: arithmetic on metrics says nothing where one of them has no data, as most of these mostly have.
  return {
    RebuildFailed: {
      metric: machine.metricFailed(soon),
      means: 'A rebuild failed; readers still get the edition before.',
      anchor: 'a-rebuild-failed',
    },
    RebuildTimedOut: {
      metric: machine.metricTimedOut(soon),
      means: 'A rebuild took longer than two hours and was ended; readers still get the edition before.',
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
      metric: LambdaFunction.metricAllThrottles(soon),
      means: "The account's functions are refused for want of concurrency; rebuilds are slow.",
      anchor: 'functions-are-throttled',
      threshold: 100,
    },
  };
}
